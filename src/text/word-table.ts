/**
 * What is known of words, asked by where a word stands in a text: a word met before is found without being cut out of its text, which as a string of its own
 * with its own hash takes longer than everything else that is done with it. Hashed open addressing; the stored word is compared unit by unit, so two words of one
 * hash are never taken for each other.
 */
export class WordTable<Known> {
  readonly #most: number;
  #words: string[] = [];
  #known: Known[] = [];
  #hashes: number[] = [];
  /** Place of a word in the lists and one more; 0 where a slot is free. A power of two, at most half full. */
  #slots = new Int32Array(1024);

  /** @param most words kept; when there are more all are forgotten, which keeps the memory bounded whatever is read */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is known of the word from `start` to `end`; worked out by `learn` when it is met for the first time. */
  of(text: string, start: number, end: number, learn: (word: string) => Known): Known {
    let hash = end - start;
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x5bd1e995);
    hash ^= hash >>> 15;
    let slot = hash & (this.#slots.length - 1);
    for (let place = this.#slots[slot] ?? 0; place !== 0; place = this.#slots[slot] ?? 0) {
      if (this.#hashes[place - 1] === hash && isSame(this.#words[place - 1] ?? '', text, start, end))
        return this.#known[place - 1] as Known;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    const word = copyOf(text, start, end);
    const known = learn(word);
    this.#add(word, known, hash);
    return known;
  }

  #add(word: string, known: Known, hash: number): void {
    if (this.#words.length >= this.#most) this.#forget();
    this.#words.push(word);
    this.#known.push(known);
    this.#hashes.push(hash);
    if (this.#words.length * 2 > this.#slots.length) this.#grow();
    else this.#place(hash, this.#words.length);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (const [at, hash] of this.#hashes.entries()) this.#place(hash, at + 1);
  }

  #place(hash: number, place: number): void {
    let slot = hash & (this.#slots.length - 1);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & (this.#slots.length - 1);
    this.#slots[slot] = place;
  }

  #forget(): void {
    this.#words = [];
    this.#known = [];
    this.#hashes = [];
    this.#slots.fill(0);
  }
}

/** A string of its own: a slice that is kept keeps the whole text it was cut from in memory. */
function copyOf(text: string, start: number, end: number): string {
  let copy = '';
  for (let at = start; at < end; at += 1) copy += text.charAt(at);
  return copy;
}

function isSame(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false;
  return true;
}
