// What the border costs: ns for one order and for orders of a batch, objects beside plain texts. `npm run bench`

import { PolicyBook } from "jeongsan";

import { BOOK, order } from "./test/support.mjs";

const ROUNDS = 3;

/** The best of some rounds, in ns of the processor's time for one of `count`: other programs on the machine do not count. */
async function best(count, work) {
  let least = Infinity;
  for (let round = 0; round < ROUNDS; round += 1) {
    gc?.();
    const start = process.cpuUsage();
    await work(count);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, ((user + system) * 1_000) / count);
  }
  return Math.round(least);
}

const plain = (value) => JSON.parse(JSON.stringify(value, (_, item) => (typeof item === "bigint" ? Number(item) : item)));
const repeat = (work) => (count) => {
  for (let index = 0; index < count; index += 1) work();
};

const book = new PolicyBook(BOOK);
const numbered = new PolicyBook(plain(BOOK), { amounts: "number" });
const one = { order: order() };
const oneInNumbers = plain(one);
const text = JSON.stringify(oneInNumbers);
const answer = book.callText("settle", text);

const json = () => [JSON.stringify(oneInNumbers), JSON.parse(answer)];

const many = { orders: Array.from({ length: 100_000 }, (_, index) => order({ id: `order-${index}` })) };
const manyInNumbers = plain(many);
const manyText = JSON.stringify(manyInNumbers);

const rows = [
  ["one order: object in, object out, bigint", await best(20_000, repeat(() => book.settle(one)))],
  ["one order: object in, object out, number", await best(20_000, repeat(() => numbered.settle(oneInNumbers)))],
  ["one order: JSON text in and out", await best(20_000, repeat(() => book.callText("settle", text)))],
  ["  of which JSON.stringify and JSON.parse alone", await best(20_000, repeat(json))],
  ["  a call that answers at once (unknown name)", await best(20_000, repeat(() => book.callText("s", "")))],
  ["batch of 100,000: objects, bigint", await best(100_000, () => book.settleMany(many))],
  ["batch of 100,000: objects, number", await best(100_000, () => numbered.settleMany(manyInNumbers))],
  ["batch of 100,000: off the main thread", await best(100_000, () => book.settleManyAsync(many))],
  ["batch of 100,000: JSON text in and out", await best(100_000, () => book.callText("settle_many", manyText))],
];
for (const [what, ns] of rows) console.log(`${what.padEnd(48)} ${String(ns).padStart(7)} ns an order`);
