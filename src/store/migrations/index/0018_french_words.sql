-- Words of the French texts by their stem, both without accents: FTS5 stems English only, and D1 takes no tokenizer of ours.
CREATE TABLE french_words (
  stem TEXT NOT NULL,
  word TEXT NOT NULL,
  PRIMARY KEY (stem, word)
) STRICT, WITHOUT ROWID;
CREATE INDEX french_words_by_word ON french_words (word);
