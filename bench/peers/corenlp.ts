import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

/** Shift-reduce trees of phrases, which PETRARCH-2 reads; its model is in the jar of further English models. */
const MODEL = "edu/stanford/nlp/models/srparser/englishSR.ser.gz";

const PROGRAM = `
import edu.stanford.nlp.pipeline.*;
import java.io.*;
import java.lang.management.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

public class Peer {
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,ssplit,pos,lemma,parse");
    p.setProperty("parse.model", "${MODEL}");
    p.setProperty("threads", "1");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(p);
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    out.println("ready");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line; (line = in.readLine()) != null; ) {
      String text = new String(Base64.getDecoder().decode(line), StandardCharsets.UTF_8);
      long start = clock.getCurrentThreadCpuTime();
      CoreDocument document = new CoreDocument(text);
      pipeline.annotate(document);
      out.println(document.tokens().size() + " " + (clock.getCurrentThreadCpuTime() - start) / 1e9);
    }
  }
}
`;

export interface Timed {
  readonly tokens: number;
  /** CPU seconds. */
  readonly seconds: number;
}

export interface CoreNlp {
  read(text: string): Promise<Timed>;
  end(): void;
}

/**
 * Stanford CoreNLP's words, tags, lemmas and trees on one thread.
 *
 * @param jars folder with stanford-corenlp, its models and its English models, and what they need (Maven: `dependency:copy-dependencies`)
 * @returns `undefined` where there is no Java or a jar is missing
 */
export async function startCoreNlp(jars: string | undefined): Promise<CoreNlp | undefined> {
  if (!jars || !existsSync(jars) || !readdirSync(jars).some((name) => name.endsWith("models-english.jar")))
    return undefined;
  const source = join(mkdtempSync(join(tmpdir(), "coranto-peer-")), "Peer.java");
  writeFileSync(source, PROGRAM);
  const child = spawn("java", ["-Xmx6g", "-XX:+UseSerialGC", "-cp", join(jars, "*"), source], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  child.on("error", () => {});
  child.stdin.on("error", () => {});
  const replies = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  if ((await replies.next()).done) return undefined;
  return {
    async read(text) {
      child.stdin.write(`${Buffer.from(text).toString("base64")}\n`);
      const { value = "0 0" } = await replies.next();
      const [tokens = 0, seconds = 0] = String(value).split(" ").map(Number);
      return { tokens, seconds };
    },
    end: () => child.kill(),
  };
}
