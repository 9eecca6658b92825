export { createApp } from "./app.js";
export { SERVER_ERRORS } from "./errors.js";
export { DEFAULT_PORT, type RunningServer, type ServerOptions, startServer } from "./start.js";
