// Every vector of the shared kit: as a document, and through the typed calls with amounts in both forms.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import jeongsan, { JeongsanError, PolicyBook, callText } from "jeongsan";

const require = createRequire(import.meta.url);
const { BookCalls } = require("../lib/calls.cjs");

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../tests/vectors");
const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".json")).sort();
const cases = files.map((name) => {
  const text = readFileSync(join(folder, name), "utf8");
  return { name, text, case: JSON.parse(text) };
});

const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase());

/** The text of a field of a case as the file has it: `JSON.parse` would not keep every number. */
function source(text, field) {
  const start = text.search(new RegExp(`^  "${field}": `, "m"));
  if (start < 0) return undefined;
  const value = text.slice(start + field.length + 6);
  const end = value.search(/\n  "|\n\}/);
  return value.slice(0, end).replace(/,\s*$/, "");
}

/** JSON with every integer beyond 2^53 kept as text of its own, so that two documents are compared to the last digit. */
function exactly(text) {
  const digits = (token) => (token.startsWith('"') ? token : `"<integer ${token}>"`);
  return JSON.parse(text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?=\s*[,}\]])/g, digits));
}

/** An answer as its wire document, in the form of `exactly`. */
function wire(value) {
  if (typeof value === "bigint" || typeof value === "number") {
    return /\d{16}/.test(`${value}`) ? `<integer ${value}>` : Number(value);
  }
  if (Array.isArray(value)) return value.map(wire);
  if (value !== null && typeof value === "object") {
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, wire(item)]));
  }
  return value;
}

/** Does the work; where numbers are refused for want of `bigint`, once more with `bigint` in each place that was named. */
function withBigints(document, work) {
  try {
    return work(document);
  } catch (error) {
    const places = error.errors?.filter(({ detail }) => `${detail.expected}`.startsWith("a bigint")) ?? [];
    if (places.length === 0) throw error;
    const copy = structuredClone(document);
    for (const { at } of places) {
      const path = at.match(/[^.[\]$]+/g);
      const holder = path.slice(0, -1).reduce((value, name) => value[name], copy);
      holder[path.at(-1)] = BigInt(holder[path.at(-1)]);
    }
    return work(copy);
  }
}

/** The answer of the typed call, or its errors, as a wire document. Nothing when the book alone has faults: they stand elsewhere. */
function typed({ call, input }, amounts) {
  const { book, ...rest } = input;
  const name = camel(call);
  const onBook = name in BookCalls.prototype;
  const given = (document, work) => (amounts === "bigint" ? withBigints(document, work) : work(document));
  let compiled;
  try {
    if (!onBook) return wire(given(input, (document) => jeongsan[name](document, { amounts })));
    compiled = given(book, (document) => new PolicyBook(document, { amounts }));
    return wire(given(rest, (document) => compiled[name](document)));
  } catch (error) {
    assert.ok(error instanceof JeongsanError, error.stack);
    if (onBook && compiled === undefined) return undefined;
    return { errors: wire(error.errors.map(({ code, message, at, detail }) => ({ code, message, at, detail }))) };
  }
}

test("no file is left out", () => {
  const { JEONGSAN_VECTORS: counted } = process.env;
  if (counted !== undefined) assert.equal(files.length, Number(counted), "as many as Rust reads");
  assert.ok(files.length > 1_900, `${files.length} files`);
  console.log(`vectors: ${files.length}`);
});

test("every vector as a document", () => {
  for (const { name, text, case: { call, inputText } } of cases) {
    const answer = callText(call, inputText ?? source(text, "input"));
    assert.deepEqual(exactly(answer), exactly(source(text, "expected")), name);
  }
});

const withTypes = cases.filter(({ text, case: { call, input } }) => {
  const known = camel(call) in jeongsan || camel(call) in BookCalls.prototype;
  const plain = input !== undefined && input !== null && typeof input === "object" && !Array.isArray(input);
  // What JSON.parse changes is not the vector any more, and a book on the wire may be missing: a compiled one is not.
  const kept = plain && !/\d{16,}|\d\.0\b|-0\b|[eE][+-]?\d/.test(source(text, "input").replace(/"(?:[^"\\]|\\.)*"/g, '""'));
  return known && kept && (!(camel(call) in BookCalls.prototype) || "book" in input);
});

for (const amounts of ["number", "bigint"]) {
  test(`every vector through the typed calls, amounts as ${amounts}`, () => {
    let ran = 0;
    for (const { name, text, case: one } of withTypes) {
      const answer = typed(one, amounts);
      if (answer === undefined) {
        assert.ok(one.expected.errors.some(({ at }) => at.startsWith("$.book")), name);
        continue;
      }
      ran += 1;
      assert.deepEqual(answer, exactly(source(text, "expected")), name);
    }
    assert.ok(ran > 1_100, `${ran} ran`);
    console.log(`typed, ${amounts}: ${ran}`);
  });
}
