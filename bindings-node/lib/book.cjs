"use strict";
// The compiled book.

const native = require("./native.cjs");
const { asked, dumps, answer, texts } = require("./convert.cjs");
const { BookCalls, shapes } = require("./calls.cjs");

class PolicyBook extends BookCalls {
  #native;
  #amounts;

  constructor(book, options) {
    super();
    this.#amounts = asked(options);
    if (book instanceof native.CompiledBook) {
      this.#native = book;
      return;
    }
    const text = typeof book === "string" ? book : dumps(book ?? null, shapes.Book, this.#amounts);
    const compiled = native.compile(text);
    // Errors are thrown here.
    this.#native = typeof compiled === "string" ? answer(compiled) : compiled;
  }

  static shared(number, options) {
    const book = native.shared(number);
    if (book) return new PolicyBook(book, options);
    throw new Error(`no thread holds the shared book ${number} any more`);
  }

  share() {
    return this.#native.share();
  }

  callText(name, document) {
    return this.#native.call(...texts(name, document));
  }

  async callTextAsync(name, document) {
    return this.#native.callAsync(...texts(name, document));
  }

  _call(name, document, input, output) {
    return answer(this.#native.call(name, dumps(document, input, this.#amounts)), output, this.#amounts);
  }

  async _callAsync(name, document, input, output) {
    const text = await this.#native.callAsync(name, dumps(document, input, this.#amounts));
    return answer(text, output, this.#amounts);
  }
}

module.exports = { PolicyBook };
