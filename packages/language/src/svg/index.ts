export { toSvg } from "./svg.js";
