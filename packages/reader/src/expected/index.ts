export { findExpectations } from "./expectations.js";
