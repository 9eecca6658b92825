import { CorantoError } from "@coranto/intake/errors";

/** The faults of the server, E500 to E508; what the library cannot answer keeps the record's own codes. */
export const SERVER_ERRORS = {
  E500: "The server could not answer",
  E501: "Coranto serves this machine only",
  E502: "This name of the server is not answered to",
  E503: "Only reading is possible here",
  E504: "There is nothing at this address",
  E505: "No free port",
  E506: "The address is too long",
  E507: "The pages are not built",
  E508: "The question is not understood",
} as const;
export type ServerErrorCode = keyof typeof SERVER_ERRORS;

const NEXT: Readonly<Record<ServerErrorCode, string>> = {
  E500: "This is a fault of Coranto: report it with the address that caused it.",
  E501: "Use 127.0.0.1; for other machines put a web server with a login before it.",
  E502: "Open it as http://127.0.0.1 or http://localhost.",
  E503: "Use GET or HEAD; articles come in by coranto ingest.",
  E504: "docs/api.md and /api/openapi.json list every address.",
  E505: "End the other servers, or name a port with --port.",
  E506: "Shorten the question.",
  E507: "Run npm run build in the checkout; the answers as JSON are there already: /api/overview.",
  E508: "docs/api.md and /api/openapi.json list what can be asked.",
};

export function serverError(code: ServerErrorCode, place = ""): CorantoError {
  return new CorantoError(code, place ? `${SERVER_ERRORS[code]}: ${place}` : SERVER_ERRORS[code], NEXT[code]);
}
