import { Command, Option } from "commander";
import {
  CONFIDENCES,
  type Confidence,
  type DataKind,
  SEVERITIES,
  type Severity,
} from "../model.ts";
import { DEFAULT_POLICY } from "../policy.ts";
import { safeText } from "../reporters/safe-text.ts";
import { version } from "../version.ts";
import { choice } from "./choice.ts";
import { addInputOptions, type InputOptions } from "./input-options.ts";
import { addKeepOptions, type KeepOptions } from "./keep-options.ts";
import { collectOutput, FORMATS, type Output } from "./outputs.ts";
import { addPageOptions, type PageCliOptions } from "./page-options.ts";
import { addSetupCommands } from "./setup-commands.ts";
import type { StripCliOptions } from "./strip.ts";
import { collectAddress, collectData, parseSize } from "./values.ts";

/** How the report is printed. */
export interface OutputOptions {
  readonly exitZero?: boolean;
  readonly details?: boolean;
  readonly color?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export interface CliOptions extends PageCliOptions, InputOptions, KeepOptions, OutputOptions {
  readonly format: readonly Output[];
  readonly failOn: Severity;
  readonly minConfidence: Confidence;
  readonly failOnLeak?: readonly DataKind[];
  readonly recipient?: readonly string[];
  readonly client?: readonly string[];
  readonly list?: readonly string[];
  readonly updateLists?: boolean;
  readonly redact?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  readonly ignoreComments: boolean;
  /** False for `--no-config`. */
  readonly config?: string | false;
  readonly printConfig?: boolean;
  readonly watch?: boolean;
  /** Bytes. */
  readonly maxSize?: number;
  readonly stdinType?: "eml" | "html";
  readonly render?: boolean;
  /** False for `--no-compile`. */
  readonly compile?: boolean;
  readonly ci: boolean;
  readonly progress: boolean;
  readonly debug?: boolean;
}

/** What the command line can ask for; each ends by setting the exit code. */
export interface Commands {
  scan(targets: readonly string[], options: CliOptions, program: Command): Promise<void>;
  rules(command: Command): Promise<void>;
  explain(name: string, command: Command): Promise<void>;
  trackers(words: readonly string[], command: Command): Promise<void>;
  clients(name: string | undefined, command: Command): Promise<void>;
  compare(copies: readonly string[], options: CliOptions, command: Command): Promise<void>;
  strip(file: string, own: StripCliOptions, options: CliOptions, command: Command): Promise<void>;
  installBrowser(): Promise<void>;
}

/** Options that mean the same for every command. */
const EVERYWHERE = ["color", "debug"];

/** Options of the scan that mean something to a command as well. */
const OF_COMMANDS: Readonly<Record<string, readonly string[]>> = {
  rules: ["config"],
  explain: ["format", "recipient", "config"],
  trackers: ["format"],
  clients: ["format"],
  doctor: ["format", "config", "browserPath"],
  strip: ["config", "ignoreComments", "minConfidence", "recipient", "maxSize", "verbose"],
  compare: [
    ...["format", "redact", "verbose", "recipient", "maxSize", "stdinType", "wait", "timeout"],
    ...["device", "viewport", "userAgent", "locale", "timezone", "header", "cookie"],
    ...["storageState", "blockPrivate", "contact", "dns", "browserPath", "browserArg"],
  ],
};

export const EXAMPLES = `  Who would learn that I opened this mail, and what else?
    $ pixel-scan newsletter.eml

  Which trackers run when I load this page, and what are they told?
    $ pixel-scan https://site.example/

  In CI: fail the build when a newsletter template tracks
    $ pixel-scan 'templates/**/*.html' --fail-on low`;

/** The command line's grammar; usage errors come as CommanderError after their text was written. */
export function createProgram({
  scan,
  rules,
  explain,
  trackers,
  clients,
  compare,
  strip,
  installBrowser,
}: Commands): Command {
  const program = new Command("pixel-scan")
    .description(
      "Tells who learns that you opened a mail or a page, and what. Only pages are fetched.",
    )
    .argument("[targets...]", "URLs, files, folders, quoted patterns, or - for standard input")
    .exitOverride()
    .configureOutput({
      outputError: (text, write) => write(text.split("\n").map(safeText).join("\n")),
    })
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help");

  program
    .optionsGroup("What fails (exit code 1):")
    .addOption(choice("--fail-on <severity>", "least severity", SEVERITIES, DEFAULT_POLICY.failOn))
    .addOption(
      choice(
        "--min-confidence <confidence>",
        "least confidence",
        CONFIDENCES,
        DEFAULT_POLICY.minConfidence,
      ),
    )
    .option(
      "--fail-on-leak <data>",
      "kinds of data that may not leave, whatever the severity, like email-address,phone",
      collectData,
    )
    .option("--baseline <file>", "known findings, which do not fail")
    .addOption(
      new Option("--update-baseline", "write what fails now into the baseline").conflicts("redact"),
    )
    .option("--no-ignore-comments", "do not obey pixel-scan-ignore comments in your files")
    .addOption(
      new Option("--watch", "scan again what changes, until Ctrl-C").conflicts([
        ...["updateBaseline", "filesFrom", "saveSnapshot", "har", "screenshot", "evidence"],
      ]),
    )
    .option("--exit-zero", "report findings and exit with 0 all the same")
    .optionsGroup("Configuration:")
    .option("-c, --config <file>", "read this config (also: PIXEL_SCAN_CONFIG)")
    .option("--no-config", "read no config")
    .option("--print-config", "print what holds, and where it comes from, and scan nothing")
    .optionsGroup("Input:")
    .option(
      "--recipient <address>",
      "an address of the reader, to be found in URLs however encoded (repeatable)",
      collectAddress,
    )
    .option(
      "--client <name>",
      "only what this mail client would load: gmail-web, outlook, … (repeatable)",
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option("--max-size <size>", "do not read larger files (default: 50MB)", parseSize)
    .option(
      "--list <list>",
      "a filter list to judge by too: easyprivacy, easylist, an address or a file (repeatable)",
      (name: string, before: readonly string[] = []) => [...before, name],
    )
    .option("--update-lists", "download the lists again, instead of using those of the last time")
    .addOption(choice("--stdin-type <type>", "what standard input holds", ["eml", "html"] as const))
    .option("--no-compile", "read MJML as it stands: do not run the project's own mjml")
    .option("--render", "lay files out in a browser too, scripts off and without any contact");
  addInputOptions(program);
  addPageOptions(program);
  addKeepOptions(program);
  program
    .optionsGroup("Output:")
    .addOption(
      new Option(
        "-f, --format <name[=file]>",
        `format of the report (default: text), and the file that it goes to (repeatable): ${FORMATS.join(", ")}`,
      )
        .argParser(collectOutput)
        .default([], "text"),
    )
    .option("--redact", "mask the reader's addresses and ids")
    .option("--no-ci", "inside GitHub Actions: no annotations, no job summary")
    .option("--details", "of a page: take every tracker's requests apart")
    .option("--no-progress", "show no progress, not even in a terminal")
    .option("--color", "use colours even when the output is no terminal")
    .option("--no-color", "use no colours")
    .addOption(new Option("-q, --quiet", "print findings only").conflicts("verbose"))
    .option("-v, --verbose", "print everything that is known")
    .option("--debug", "print timings and longer stack traces on standard error")
    .addHelpText("after", `\nExamples:\n${EXAMPLES}\n${EXIT_CODES}`)
    .action((targets: readonly string[], options: CliOptions) => scan(targets, options, program));

  program
    .command("rules")
    .description("list the rules, those of the config too")
    .action((_options: unknown, command: Command) => rules(command));
  program
    .command("explain")
    .description("take a URL apart, or tell what a rule, a kind of data or a service is")
    .argument(
      "<name>",
      "a URL, a rule like tiny-image, a kind of data like email-address, a service like mailchimp",
    )
    .action((name: string, _options: unknown, command: Command) => explain(name, command));
  program
    .command("trackers")
    .description("list the services that are known, all or those that match")
    .argument("[words...]", "parts of an id, a name, an owner, a host or a purpose")
    .action((words: readonly string[], _options: unknown, command: Command) =>
      trackers(words, command),
    );
  program
    .command("clients")
    .description("list the mail clients, or tell what one of them loads and hides, with sources")
    .argument("[name]", "a client like gmail-web, or a family like outlook")
    .action((name: string | undefined, _options: unknown, command: Command) =>
      clients(name, command),
    );
  program
    .command("compare")
    .description("tell what differs between copies of one mailing, or visits of one page")
    .argument("<copies...>", "two or more files, or one page to be visited twice, or several URLs")
    .addHelpText("after", COMPARE_HELP)
    .action((copies: readonly string[], _options: unknown, command: Command) =>
      compare(copies, program.opts<CliOptions>(), command),
    );
  program
    .command("strip")
    .description("write a copy of a mail or HTML file without what is found in it")
    .argument("<file>", "a mail or an HTML file, or - for standard input")
    .option("-o, --output <file>", "where the copy goes; - for standard output")
    .option("--write", "change the file in place")
    .option("--dry-run", "write nothing, show what would change")
    .option("--links", "let counted links lead to their destination at once, where they tell it")
    .addHelpText("after", STRIP_HELP)
    .action((file: string, own: StripCliOptions, command: Command) =>
      strip(file, own, program.opts<CliOptions>(), command),
    );
  program
    .command("install-browser")
    .description("install the Chromium that pages are loaded in")
    .action(installBrowser);

  addSetupCommands(program, (command) => optionsOf(program, command));

  program.hook("preAction", (_program, command) => {
    if (command !== program) refuseScanOptions(program, command);
  });
  return program;
}

const EXIT_CODES = `
Exit codes:
  0  nothing that fails   1  findings that fail   2  a target was not scanned

A file that is named like a command is reached by its path: ./rules`;

const STRIP_HELP = `
Takes the scan's --min-confidence (here: possible by default), --recipient, --no-ignore-comments,
-c, --max-size and -v too. What is allowed stays.

Exit codes:
  0  nothing is found in the copy   1  something is left in it, and why   2  nothing was written`;

const COMPARE_HELP = `
Takes the scan's options for input, pages and output too: --recipient, --max-size, --wait, --redact,
-f json, -v and their kin.

Exit codes:
  0  nothing tells the copies apart   1  something does   2  they could not be compared`;

/** The options that mean something to a command: its own, and some of the scan's. */
function optionsOf(program: Command, command: Command): readonly Option[] {
  const names = [...EVERYWHERE, ...(OF_COMMANDS[command.name()] ?? [])];
  const shared = program.options.filter((option) => names.includes(option.attributeName()));
  return [...command.options, ...shared];
}

/** Commander takes the program's options after a command's name too: none may be ignored silently. */
function refuseScanOptions(program: Command, command: Command): void {
  const known = optionsOf(program, command);
  const isGiven = (option: Option): boolean => {
    const name = option.attributeName();
    const isNegated = program.getOptionValue(name) === false;
    return program.getOptionValueSource(name) === "cli" && option.negate === isNegated;
  };
  const stray = program.options.find((option) => !known.includes(option) && isGiven(option));
  if (stray) command.error(`error: option '${stray.flags}' means nothing to '${command.name()}'`);
}
