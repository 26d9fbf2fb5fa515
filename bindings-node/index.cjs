"use strict";
// The package for CommonJS.

const { BookCalls, shapes, ...calls } = require("./lib/calls.cjs");
const { PolicyBook } = require("./lib/book.cjs");
const { callText, callTextAsync } = require("./lib/convert.cjs");
const { JeongsanError } = require("./lib/error.cjs");

module.exports = { ...calls, JeongsanError, PolicyBook, callText, callTextAsync };
