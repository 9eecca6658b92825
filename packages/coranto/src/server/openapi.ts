import { z } from "zod";
import { VERSION } from "../version.js";
import { ENDPOINTS, type Endpoint } from "./endpoints.js";

const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  next: z.string(),
});

type Json = { readonly [key: string]: unknown };

/** The description of the API, made from the schemas that the answers are checked by. */
export function openapi(): Json {
  return {
    openapi: "3.1.0",
    info: {
      title: "Coranto",
      version: VERSION,
      description:
        "What the library of this machine holds. Read-only. Offsets are UTF-16 half-open spans into `reading.article.text`.",
    },
    paths: Object.fromEntries(
      ENDPOINTS.map((endpoint) => [`/api${endpoint.path.replace(/:(\w+)/g, "{$1}")}`, pathItem(endpoint)]),
    ),
    components: {
      schemas: Object.fromEntries([
        ...ENDPOINTS.map(({ name, answer }) => [name, z.toJSONSchema(answer, { target: "draft-2020-12" })]),
        ["Problem", z.toJSONSchema(ProblemSchema)],
      ]),
    },
  };
}

function pathItem({ path, says, question, name }: Endpoint): Json {
  return {
    get: {
      operationId: name,
      summary: says,
      parameters: [...pathParameters(path), ...queryParameters(question)],
      responses: {
        200: {
          description: says,
          content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` } } },
        },
        304: { description: "Unchanged since the ETag given in If-None-Match" },
        default: {
          description: "An error with its code and the next step",
          content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
        },
      },
    },
  };
}

const pathParameters = (path: string): Json[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name]) => ({ name, in: "path", required: true, schema: { type: "string" } }));

function queryParameters(question: z.ZodType): Json[] {
  const { properties = {} } = z.toJSONSchema(question, { io: "input" });
  return Object.entries(properties).map(([name, schema]) => ({ name, in: "query", required: false, schema }));
}
