// Node's answers to the questions of `cross-check FOLDER` (tests/src/bin/cross-check.rs), through the typed calls.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { JeongsanError, PolicyBook } from "jeongsan";

const folder = process.argv[2];

/** An order with its amounts as `bigint`. */
const parse = (line) =>
  JSON.parse(line, (name, value) => (typeof value === "number" && name !== "quantity" ? BigInt(value) : value));

/** Text without blanks and nulls, fields sorted. */
function text(value) {
  if (Array.isArray(value)) return `[${value.map(text).join(",")}]`;
  if (typeof value === "bigint") return `${value}`;
  if (typeof value !== "object") return JSON.stringify(value);
  const given = Object.keys(value).filter((name) => value[name] !== null && value[name] !== undefined);
  return `{${given.sort().map((name) => `${JSON.stringify(name)}:${text(value[name])}`).join(",")}}`;
}

function answer(book, order, index) {
  try {
    return index % 10 === 0 ? book.explain({ order, language: "ko" }) : book.settle({ order });
  } catch (error) {
    if (!(error instanceof JeongsanError)) throw error;
    return { errors: error.errors.map(({ code, message, at, detail }) => ({ code, message, at, detail })) };
  }
}

for (const file of readdirSync(folder).filter((name) => name.startsWith("orders-"))) {
  const number = file.match(/\d+/)[0];
  const book = new PolicyBook(readFileSync(join(folder, `book-${number}.json`), "utf8"));
  const lines = readFileSync(join(folder, file), "utf8").trimEnd().split("\n");
  const answers = lines.map((line, index) => `${text(answer(book, parse(line), index))}\n`);
  writeFileSync(join(folder, `node-${number}.jsonl`), answers.join(""));
}
