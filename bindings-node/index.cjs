"use strict";

const native = require("./lib/native.cjs");
const { BookCalls, shapes, ...calls } = require("./lib/calls.cjs");
const { JeongsanError } = require("./lib/error.cjs");
const { PolicyBook } = require("./lib/book.cjs");

module.exports = { ...calls, JeongsanError, PolicyBook, callText: native.call, callTextAsync: native.callAsync };
