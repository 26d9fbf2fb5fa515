// What a program does at the border: wrong input, errors, amounts in both forms, CommonJS, promises, memory.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";

import jeongsan, { JeongsanError, PolicyBook, allocate, callText, callTextAsync, round, vatSplit } from "jeongsan";

import { BOOK, order } from "./support.mjs";

const book = new PolicyBook(BOOK);
const numbered = new PolicyBook(JSON.stringify(BOOK, (_, value) => (typeof value === "bigint" ? Number(value) : value)), {
  amounts: "number",
});

function refused(work) {
  try {
    work();
  } catch (error) {
    assert.ok(error instanceof JeongsanError, error.stack);
    return error;
  }
  return assert.fail("nothing was refused");
}

test("an order is settled, amounts as bigint", () => {
  const transfer = book.settle({ order: order() });
  assert.equal(transfer.amounts.settlement, 8_900n);
  assert.equal(transfer.settlementDate, "2023-08-31");
  const explanation = book.explain({ order: order(), language: "ko" });
  assert.deepEqual(explanation.transfer, transfer);
  assert.equal(typeof explanation.steps[0].result, "bigint");
});

test("amounts as number when asked for", () => {
  assert.equal(numbered.settle({ order: order({ amount: 10_000 }) }).amounts.settlement, 8_900);
  assert.equal(numbered.settle({ order: order() }).amounts.settlement, 8_900);
  assert.deepEqual(vatSplit({ amount: 20_800 }, { amounts: "number" }), { supply: 18_909, taxFree: 0, vat: 1_891 });
  assert.deepEqual(vatSplit({ amount: 20_800n }), { supply: 18_909n, taxFree: 0n, vat: 1_891n });
  assert.deepEqual(refused(() => vatSplit({ amount: 1n }, { amounts: "float" })).detail, {
    word: "float",
    words: "bigint, number",
  });
});

test("the largest amounts lose nothing", () => {
  assert.deepEqual(allocate({ total: 10n ** 15n, weights: [1n, 2n] }).parts, [333_333_333_333_333n, 666_666_666_666_667n]);
  assert.equal(round({ numerator: 10n ** 15n - 1n, denominator: 1n, rounding: "up" }).amount, 999_999_999_999_999n);
  // An id of digits is no integer.
  assert.equal(book.settle({ order: order({ id: "20261123000000000001" }) }).order, "20261123000000000001");
});

for (const [name, changes, code, at] of [
  ["2^53 + 1 as a bigint", { amount: 2n ** 53n + 1n }, "amount_out_of_range", "$.order.amount"],
  ["2^53 + 1 as a number", { amount: 2 ** 53 + 1 }, "amount_out_of_range", "$.order.amount"],
  ["10^30", { amount: 10n ** 30n }, "amount_out_of_range", "$.order.amount"],
  ["10^30 as a number", { amount: 1e30 }, "amount_out_of_range", "$.order.amount"],
  ["an amount with a fraction", { amount: 1000.5 }, "not_an_integer", "$.order.amount"],
  ["NaN", { amount: NaN }, "wrong_type", "$.order.amount"],
  ["NaN for a text", { memo: NaN }, "wrong_type", "$.order.memo"],
  ["a function for a text", { memo: () => "gift" }, "wrong_type", "$.order.memo"],
  ["Infinity", { amount: -Infinity }, "wrong_type", "$.order.amount"],
  ["a function", { amount: () => 1 }, "wrong_type", "$.order.amount"],
  ["a symbol", { amount: Symbol("won") }, "wrong_type", "$.order.amount"],
  ["a list", { amount: [1n] }, "wrong_type", "$.order.amount"],
  ["a flag", { amount: true }, "wrong_type", "$.order.amount"],
  ["a map for a record", { parameters: new Map([["a", 1]]) }, "wrong_type", "$.order.parameters['<Map>']"],
  ["a date with a time", { startDate: "2023-08-11T09:00:00" }, "invalid_date", "$.order.startDate"],
  ["a Date", { startDate: new Date(0) }, "invalid_date", "$.order.startDate"],
  ["a number for a date", { startDate: 20230811 }, "wrong_type", "$.order.startDate"],
  ["null for text", { partner: null }, "wrong_type", "$.order.partner"],
  ["a number for a list", { discounts: 5 }, "wrong_type", "$.order.discounts"],
  ["an unknown field", { amuont: 1n }, "unknown_field", "$.order"],
  ["an unknown partner", { partner: "nobody" }, "unknown_partner", "$.order.partner"],
  ["NaN for a count", { amount: undefined, lines: [{ productId: "p", unitPrice: 1n, quantity: NaN }] }, "wrong_type",
    "$.order.lines[0].quantity"],
  ["half a character", { id: "\ud800" }, "malformed_json", "$.order"],
]) {
  test(`${name} is a catalogued error, in both forms`, () => {
    for (const one of [book, numbered]) {
      const error = refused(() => one.settle({ order: order(changes) }));
      assert.deepEqual([error.code, error.at], [code, at], error.message);
      assert.ok(error.message.length > 0 && error.name === "JeongsanError");
    }
  });
}

test("a number where bigint is asked for is refused, each by its place", () => {
  const error = refused(() =>
    book.settle({ order: order({ amount: 10_000, discounts: [{ amount: 5, sharePolicy: "half" }] }) }),
  );
  assert.deepEqual(error.errors.map(({ code, at }) => [code, at]), [
    ["wrong_type", "$.order.amount"],
    ["wrong_type", "$.order.discounts[0].amount"],
  ]);
  assert.deepEqual(error.detail.found, "number 10000");
});

test("null for a list, and nothing at all", () => {
  assert.equal(refused(() => book.settleMany({ orders: null })).code, "wrong_type");
  assert.equal(refused(() => book.settleMany({})).code, "missing_field");
  assert.equal(refused(() => book.settle()).code, "missing_field");
  for (const nothing of [undefined, null, [], 5, "text", 5n, Symbol("s"), () => 1]) {
    // What JSON has no form for is an object of one unknown field.
    const code = ["symbol", "function"].includes(typeof nothing) ? "unknown_field" : "wrong_type";
    if (nothing !== undefined) assert.equal(refused(() => book.settle(nothing)).code, code);
    if (typeof nothing !== "string") assert.equal(refused(() => new PolicyBook(nothing)).code, code);
  }
  assert.equal(refused(() => new PolicyBook("{")).code, "malformed_json");
});

test("a document that holds itself is refused", () => {
  const discounts = [];
  discounts.push(discounts);
  assert.equal(refused(() => book.settle({ order: order({ discounts }) })).code, "wrong_type");
});

test("an error keeps its numbers to the last digit", () => {
  const error = refused(() => vatSplit({ amount: 9_007_199_254_740_993n }));
  assert.deepEqual([error.code, error.at], ["amount_out_of_range", "$.amount"]);
  assert.deepEqual(error.detail, { amount: 9_007_199_254_740_993n, limit: 10n ** 15n });
  assert.deepEqual(error.errors, [error]);
});

test("a book tells all its faults", () => {
  const contracts = [{ ...BOOK.contracts[0], platformFee: { rate: "101%" } }];
  const partners = [{ ...BOOK.partners[0], type: { kind: "farmer" } }];
  const { errors } = refused(() => new PolicyBook({ contracts, partners }));
  assert.deepEqual(errors.map(({ code }) => code), ["rate_out_of_range", "unknown_word"]);
});

test("each order of a batch has its own answer", async () => {
  const orders = [order(), order({ id: "order-2", partner: "nobody" })];
  const { results } = book.settleMany({ orders });
  assert.equal(results[0].amounts.settlement, 8_900n);
  assert.equal(results[1].errors[0].at, "$.orders[1].partner");
  assert.deepEqual(await book.settleManyAsync({ orders }), { results });
  await assert.rejects(book.settleManyAsync({ orders: null }), { name: "JeongsanError", code: "wrong_type" });
});

test("a long batch leaves the main thread free", async () => {
  const orders = Array.from({ length: 20_000 }, (_, index) => order({ id: `order-${index}` }));
  const text = JSON.stringify({ orders }, (_, value) => (typeof value === "bigint" ? Number(value) : value));
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const answer = await book.callTextAsync("settle_many", text);
  clearInterval(ticking);
  assert.ok(turns > 0, "the event loop stood still");
  assert.equal(JSON.parse(answer).results.length, orders.length);
});

test("texts cross as they are", async () => {
  const text = callText("vat_split", '{"amount": 20800}');
  assert.equal(text, '{"supply":18909,"vat":1891,"taxFree":0}');
  assert.equal(await callTextAsync("vat_split", '{"amount": 20800}'), text);
  assert.match(callText("vat_splat", "{}"), /did you mean `vat_split`/);
  assert.match(book.callText("settle", "{}"), /missing_field/);
  assert.throws(() => callText("vat_split", { amount: 1 }), TypeError);
  assert.throws(() => book.callText(5, "{}"), TypeError);
  await assert.rejects(callTextAsync("vat_split"), TypeError);
});

test("CommonJS and ES modules are one package", () => {
  const required = createRequire(import.meta.url)("jeongsan");
  assert.equal(required, jeongsan);
  assert.equal(required.JeongsanError, JeongsanError);
});

test("memory stays flat", async () => {
  const document = { order: order() };
  const wrong = { order: order({ partner: "nobody" }) };
  const work = async (times) => {
    for (let index = 0; index < times; index += 1) {
      book.settle(document);
      if (index % 10 === 0) refused(() => book.settle(wrong));
      if (index % 100 === 0) new PolicyBook(BOOK);
      // Node gives back what native objects hold when the event loop turns.
      if (index % 1_000 === 0) await turn();
    }
    gc();
    await turn();
    gc();
    await turn();
    return process.memoryUsage.rss();
  };
  await work(10_000);
  const before = await work(5_000);
  const grown = (await work(Number(process.env.JEONGSAN_MEMORY_CALLS ?? 30_000))) - before;
  console.log(`memory: ${grown >> 10} KiB more`);
  assert.ok(grown < 16 << 20, `${grown} bytes more`);
});
