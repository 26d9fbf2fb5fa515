// What the border costs: ns for one order and for orders of a batch, objects beside plain texts, and their ratio to the target.
//
// `npm run bench`; with `-- --leak` the memory before and after a million orders; with `-- --smoke` a hundredth of the work.

import { PolicyBook } from "jeongsan";

import { BOOK, order } from "./test/support.mjs";

const SHARE = process.argv.includes("--smoke") ? 100 : 1;
const ROUNDS = SHARE > 1 ? 1 : 3;
const ONE = 20_000 / SHARE;
const MANY = 100_000 / SHARE;
// ns an order: one object in and out 0.5 µs; a batch of typed arrays 10 M rows a second.
const TARGET_ONE = 500;
const TARGET_BATCH = 100;

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

const many = { orders: Array.from({ length: MANY }, (_, index) => order({ id: `order-${index}` })) };
const manyInNumbers = plain(many);
const manyText = JSON.stringify(manyInNumbers);

function leak() {
  const memory = () => {
    gc?.();
    return Math.round(process.memoryUsage.rss() / 1024);
  };
  const count = 1_000_000 / SHARE;
  repeat(() => book.settle(one))(ONE);
  const before = memory();
  repeat(() => book.settle(one))(count);
  console.log(`${count} settle calls: ${before} KiB before, ${memory()} KiB after`);
}

async function bench() {
  const rows = [
    ["one order: object in, object out, bigint", await best(ONE, repeat(() => book.settle(one))), TARGET_ONE],
    ["one order: object in, object out, number", await best(ONE, repeat(() => numbered.settle(oneInNumbers))), TARGET_ONE],
    ["one order: JSON text in and out", await best(ONE, repeat(() => book.callText("settle", text)))],
    ["  of which JSON.stringify and JSON.parse alone", await best(ONE, repeat(json))],
    ["  a call that answers at once (unknown name)", await best(ONE, repeat(() => book.callText("s", "")))],
    [`${MANY} in a batch: objects, bigint`, await best(MANY, () => book.settleMany(many)), TARGET_BATCH],
    [`${MANY} in a batch: objects, number`, await best(MANY, () => numbered.settleMany(manyInNumbers)), TARGET_BATCH],
    [`${MANY} in a batch: off the main thread`, await best(MANY, () => book.settleManyAsync(many)), TARGET_BATCH],
    [`${MANY} in a batch: JSON text in and out`, await best(MANY, () => book.callText("settle_many", manyText))],
  ];
  for (const [what, ns, target] of rows) {
    const ratio = target ? `  ${(ns / target).toFixed(1)} x the target of ${target}` : "";
    console.log(`${what.padEnd(48)} ${String(ns).padStart(7)} ns an order${ratio}`);
  }
}

if (process.argv.includes("--leak")) leak();
else await bench();
