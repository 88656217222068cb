/** A list of 32-bit integers that grows by doubling: an eighth of the memory of an array of numbers, and no work for the garbage collector. */
export class GrowingIntegers {
  length = 0;
  #values = new Int32Array(1024);

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** The value at a place below `length`; 0 beyond the room, since callers count their own way. */
  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }
}
