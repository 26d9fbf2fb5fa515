// The package's types for modules: those of CommonJS.
export * from "./index.cjs";
export { default } from "./index.cjs";
