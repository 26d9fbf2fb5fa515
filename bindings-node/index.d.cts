/**
 * Partner settlement for Korean marketplaces: what each order owes each partner, on which day, and why.
 *
 * `PolicyBook` compiles contracts, policies and partners once and then settles orders. Amounts are whole minor units (`bigint`),
 * rates and decimals are text (`"3.3%"`), dates are `"2026-11-23"`.
 */

import type { Amount, Book, BookCalls, Options } from "./lib/calls.cjs";

export * from "./lib/calls.cjs";

/** Everything in force, checked and compiled once; then it settles millions. */
export interface PolicyBook<A extends Amount = bigint> extends BookCalls<A> {
  /**
   * The number by which other worker threads of this process find this book, without compiling it again:
   * `PolicyBook.shared(number)`. The book lives as long as one thread holds it.
   */
  share(): number;
  /** A call on this book, JSON text in and out. Errors are an answer: `{"errors": [...]}`. */
  callText(name: string, document: string): string;
  /** As `callText`; the engine works off the main thread. */
  callTextAsync(name: string, document: string): Promise<string>;
}

export const PolicyBook: {
  /**
   * Compiles a book: a record, or the JSON text of one. Throws `JeongsanError` with all faults of the book.
   *
   * The option `amounts` holds for every call on the book.
   */
  new (book: Book | string, options?: Options<"bigint">): PolicyBook;
  new (book: Book<number> | string, options: Options<"number">): PolicyBook<number>;
  /** The book that another thread shares. */
  shared(number: number, options?: Options<"bigint">): PolicyBook;
  shared(number: number, options: Options<"number">): PolicyBook<number>;
};

/** A fault the engine found. */
export class JeongsanError extends Error {
  private constructor();
  /** The stable code. */
  readonly code: string;
  /** The place: a JSONPath from the root of the document. */
  readonly at: string;
  /** The numbers concerned, by name. */
  readonly detail: { readonly [name: string]: bigint | string };
  /** All faults of the call, this one first. */
  readonly errors: readonly JeongsanError[];
}

/** A call by its name on the wire, JSON text in and out. Errors are an answer: `{"errors": [...]}`. */
export function callText(name: string, document: string): string;

/** As `callText`; the engine works off the main thread. */
export function callTextAsync(name: string, document: string): Promise<string>;
