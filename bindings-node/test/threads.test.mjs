// Eight worker threads settle on one book, which only the main thread compiled.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";
import { fileURLToPath } from "node:url";

import { PolicyBook } from "jeongsan";

import { BOOK, order } from "./support.mjs";

const ORDERS = 500;

function sum(book, thread) {
  let total = 0n;
  for (let index = 0; index < ORDERS; index += 1) {
    const one = order({ id: `${thread}-${index}`, amount: BigInt(1_000 + index) });
    total += book.settle({ order: one }).amounts.settlement;
  }
  return total;
}

if (isMainThread) {
  const work = (shared, thread, options) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { shared, thread, ...options } });
      worker.once("message", resolve);
      worker.once("error", reject);
    });

  test("eight threads share one book", async () => {
    const book = new PolicyBook(BOOK);
    const shared = book.share();
    assert.equal(book.share(), shared);
    const threads = Array.from({ length: 8 }, (_, thread) => work(shared, thread));
    assert.deepEqual(await Promise.all(threads), Array(8).fill(sum(book, 9)));
  });

  test("a thread that is ended in the middle of a call harms nobody", async () => {
    const book = new PolicyBook(BOOK);
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { shared: book.share(), endless: true } });
    await new Promise((resolve) => worker.once("message", resolve));
    await worker.terminate();
    assert.equal(book.settle({ order: order() }).amounts.settlement, 8_900n);
  });

  test("a book nobody holds is not shared any more", () => {
    assert.throws(() => PolicyBook.shared(4_000_000), /no thread holds/);
  });
} else {
  const book = PolicyBook.shared(workerData.shared);
  if (workerData.endless) {
    parentPort.postMessage("started");
    for (;;) sum(book, 0);
  }
  parentPort.postMessage(sum(book, workerData.thread));
}
