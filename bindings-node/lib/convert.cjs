"use strict";
// Between JavaScript values and wire documents: amounts are `bigint` (or `number`, when asked for), all else is as on the wire.
//
// Knows the forms of single values; which field is an amount stands in the generated shapes (`calls.cjs`). What a value of the wrong
// form is, the engine says: here it is only seen to that such a value arrives as one, and is not lost on the way.

const native = require("./native.cjs");
const { JeongsanError } = require("./error.cjs");

/** The shape of an amount. */
const AMOUNT = 1;
/** The shape of whatever stands in the detail of an error: a whole number is a `bigint`, however amounts were asked for. */
const ANY = 2;

/** The shape of a record: the shapes of those of its fields that hold amounts. */
const record = (fields) => ({ fields, entries: Object.entries(fields), item: undefined });
/** The shape of a list, or of values by name. */
const each = (item) => ({ fields: undefined, entries: undefined, item });

const DEPTH_MAX = 100;
const UNQUOTED = /^[^"\\\u0000-\u001f\ud800-\udfff]*$/;

const quote = (text) => (UNQUOTED.test(text) ? `"${text}"` : JSON.stringify(text));

/** Thrown and caught in this file: a `number` where a `bigint` is asked for; an integer that `JSON.parse` did not keep. */
const NUMBER_GIVEN = Symbol("number given");
const BEYOND_NUMBERS = Symbol("beyond numbers");

/** What stands for a value JSON has none for: nothing of the wire has such a form, so it is refused wherever it is, by this name. */
const alien = (name) => JSON.stringify({ [`<${name}>`]: true });

function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A value as JSON text. With a shape, amounts must be `bigint`. */
function write(value, shape, depth) {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      if (shape === AMOUNT && Number.isSafeInteger(value)) throw NUMBER_GIVEN;
      return Number.isFinite(value) ? `${value}` : alien(`${value}`);
    case "boolean":
    case "bigint":
      return `${value}`;
    case "object":
      if (value === null) return "null";
      if (depth > DEPTH_MAX) return alien("too deep");
      if (Array.isArray(value)) return writeList(value, shape, depth);
      if (typeof value.toJSON === "function") return write(value.toJSON(), undefined, depth + 1);
      if (value instanceof Map || value instanceof Set) return alien(value.constructor.name);
      return writeFields(value, shape, depth);
    default:
      return value === undefined ? "null" : alien(typeof value);
  }
}

function writeList(list, shape, depth) {
  const item = shape?.item;
  let text = "[";
  for (let index = 0; index < list.length; index += 1) {
    if (index > 0) text += ",";
    text += write(list[index], item, depth + 1);
  }
  return `${text}]`;
}

function writeFields(fields, shape, depth) {
  const known = shape?.fields;
  const item = shape?.item;
  let text = "";
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (value === undefined) continue;
    const of = known !== undefined && Object.hasOwn(known, name) ? known[name] : item;
    text += `${text === "" ? "" : ","}${quote(name)}:${write(value, of, depth + 1)}`;
  }
  return `{${text}}`;
}

function asked(options) {
  const amounts = options?.amounts ?? "bigint";
  if (amounts === "bigint" || amounts === "number") return amounts;
  const detail = { word: String(amounts), words: "bigint, number" };
  const message = `\`${detail.word}\` is not one of ${detail.words}`;
  throw new JeongsanError({ code: "unknown_word", message, at: "$.amounts", detail });
}

/** The document as text. */
function dumps(document, shape, amounts) {
  if (document === undefined) return "{}";
  try {
    return write(document, amounts === "number" ? undefined : shape, 0);
  } catch (thrown) {
    if (thrown !== NUMBER_GIVEN) throw thrown;
    throw numbersGiven(document, shape);
  }
}

function numbersGiven(document, shape) {
  const expected = "a bigint such as `1000n`, or the option `amounts: \"number\"`";
  const found = [];
  const look = (value, of, at) => {
    if (of === AMOUNT && Number.isSafeInteger(value)) {
      const detail = { expected, found: `number ${value}` };
      found.push({ code: "wrong_type", message: `expected ${expected}, found ${detail.found}`, at, detail });
    } else if (Array.isArray(value)) {
      value.forEach((item, index) => look(item, of?.item, `${at}[${index}]`));
    } else if (isRecord(value) && typeof value.toJSON !== "function") {
      for (const [name, item] of Object.entries(value)) look(item, of?.fields?.[name] ?? of?.item, `${at}.${name}`);
    }
  };
  look(document, shape, "$");
  return new JeongsanError(found[0], found);
}

/** A parsed document with its amounts as they were asked for, in place. */
function read(value, shape, amounts) {
  if (value === null || value === undefined || shape === undefined) return value;
  if (shape === AMOUNT || shape === ANY) {
    if (typeof value !== "number") return value;
    if (!Number.isSafeInteger(value)) throw BEYOND_NUMBERS;
    return amounts === "number" && shape === AMOUNT ? value : BigInt(value);
  }
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) value[index] = read(value[index], shape.item, amounts);
  } else if (shape.entries === undefined) {
    for (const name of Object.keys(value)) value[name] = read(value[name], shape.item, amounts);
  } else {
    for (const [name, of] of shape.entries) {
      const found = value[name];
      if (found !== undefined) value[name] = read(found, of, amounts);
    }
  }
  return value;
}

const ERRORS = record({ errors: each(record({ detail: each(ANY) })) });

/** The answer in a document, or its errors thrown. */
function answer(text, shape, amounts) {
  const document = JSON.parse(text);
  const failed = isRecord(document) && Array.isArray(document.errors) && Object.keys(document).length === 1;
  const read_ = (parsed) => read(parsed, failed ? ERRORS : shape, amounts);
  let value;
  try {
    value = read_(document);
  } catch (thrown) {
    if (thrown !== BEYOND_NUMBERS) throw thrown;
    value = read_(exactly(text));
  }
  if (failed) throw new JeongsanError(value.errors[0], value.errors);
  return value;
}

/** The document with integers beyond 2^53 kept, as `bigint`. */
function exactly(text) {
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d{16,}(?=[,}\]])/g, (token) =>
    token.startsWith('"') ? token : `{"<integer>":"${token}"}`,
  );
  return JSON.parse(marked, (_, value) => (isRecord(value) && "<integer>" in value ? BigInt(value["<integer>"]) : value));
}

/** Answers a call that needs no book. */
function call(name, document, input, output, options) {
  const amounts = asked(options);
  return answer(native.call(name, dumps(document, input, amounts)), output, amounts);
}

/** As `call`, off the main thread. */
async function callAsync(name, document, input, output, options) {
  const amounts = asked(options);
  return answer(await native.callAsync(name, dumps(document, input, amounts)), output, amounts);
}

/** Two texts, or a `TypeError`. */
function texts(name, document) {
  if (typeof name === "string" && typeof document === "string") return [name, document];
  throw new TypeError("a call by text takes its name and a JSON text");
}

const callText = (name, document) => native.call(...texts(name, document));
const callTextAsync = async (name, document) => native.callAsync(...texts(name, document));

module.exports = { AMOUNT, ANY, record, each, asked, dumps, answer, call, callAsync, texts, callText, callTextAsync };
