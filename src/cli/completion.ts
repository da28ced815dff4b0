import type { Command, Option } from "commander";
import { DATA_KINDS } from "../model.ts";
import { print } from "./output.ts";
import { FORMATS } from "./outputs.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** What a word may be completed to; absent: files. */
type Choices = readonly string[] | undefined;

interface Flag {
  /** `--fail-on`, `-f`: the long one first. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: Choices;
}

interface Known {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** Of its first argument. */
  readonly choices: Choices;
}

/**
 * Prints what a shell needs to complete our words, made from commander's own tables: a flag that is
 * added there is completed here.
 *
 * @param flagsOf which options mean something to a command
 */
export async function printCompletion(
  shell: Shell,
  program: Command,
  flagsOf: (command: Command) => readonly Option[],
): Promise<void> {
  const [{ rules }, { clients }] = await Promise.all([
    import("../rules/index.ts"),
    import("../clients/index.ts"),
  ]);
  const clientIds = clients.map(({ id }) => id);
  /** What commander cannot know, by the name that it gives the option. */
  const values: Readonly<Record<string, readonly string[]>> = {
    format: FORMATS,
    failOnLeak: Object.keys(DATA_KINDS),
    client: clientIds,
    list: ["easyprivacy", "easylist"],
  };
  const firstWords: Readonly<Record<string, readonly string[]>> = {
    explain: [...rules.map(({ id }) => id), ...Object.keys(DATA_KINDS)],
    clients: clientIds,
    completion: SHELLS,
  };
  const known = (command: Command, options: readonly Option[]): Known => ({
    name: command.name(),
    description: command.description(),
    flags: [
      ...options.map((option) => toFlag(option, values[option.attributeName()])),
      { names: ["--help", "-h"], description: "print help", takesValue: false, choices: undefined },
    ],
    choices: firstWords[command.name()],
  });
  const commands = program.commands.map((command) => known(command, flagsOf(command)));
  await print(WRITERS[shell](known(program, program.options), commands));
}

function toFlag(option: Option, values: Choices): Flag {
  return {
    names: [option.long, option.short].filter((name) => name !== undefined && name !== null),
    description: option.description,
    takesValue: option.required || option.optional,
    choices: option.argChoices ?? values,
  };
}

const WRITERS: Readonly<Record<Shell, (all: Known, commands: readonly Known[]) => string>> = {
  bash: writeBash,
  zsh: writeZsh,
  fish: writeFish,
};

function writeBash(all: Known, commands: readonly Known[]): string {
  const flags = new Map(
    [all, ...commands].flatMap((one) => one.flags).map((flag) => [flag.names.join("|"), flag]),
  );
  const byValue = [...flags.values()]
    .filter(({ takesValue }) => takesValue)
    .map(({ names, choices }) => {
      const words = choices
        ? `COMPREPLY=($(compgen -W ${quote(choices.join(" "))} -- "$cur"))`
        : `COMPREPLY=($(compgen -f -- "$cur"))`;
      return `    ${names.join("|")}) ${words}; return ;;`;
    });
  const flagsOf = ({ flags }: Known) => flags.flatMap(({ names }) => names).join(" ");
  const byCommand = commands.map(
    (command) =>
      `    ${command.name}) flags=${quote(flagsOf(command))}; words=${quote((command.choices ?? []).join(" "))} ;;`,
  );
  return `# pixel-scan: completion for bash. To use it now: source <(pixel-scan completion bash)
_pixel_scan() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD - 1]}" flags words
  COMPREPLY=()
  case "$prev" in
${byValue.join("\n")}
  esac
  case "\${COMP_WORDS[1]}" in
${byCommand.join("\n")}
    *) flags=${quote(flagsOf(all))}; words="" ;;
  esac
  if ((COMP_CWORD == 1)); then words=${quote(commands.map(({ name }) => name).join(" "))}; fi
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$flags" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _pixel_scan pixel-scan
`;
}

function writeZsh(all: Known, commands: readonly Known[]): string {
  const specsOf = ({ flags }: Known) =>
    flags.flatMap(({ names, description, takesValue, choices }) =>
      names.map((name) => {
        const value = takesValue ? `:value:${choices ? `(${choices.join(" ")})` : "_files"}` : "";
        return quote(`*${name}[${forZsh(description)}]${value}`);
      }),
    );
  const argumentsOf = (one: Known) => {
    const rest = one.choices ? quote(`*:word:(${one.choices.join(" ")})`) : "'*:file:_files'";
    return ["_arguments", ...specsOf(one), rest].join(" \\\n        ");
  };
  const described = commands.map(({ name, description }) =>
    quote(`${name}:${description.replaceAll(":", "\\:")}`),
  );
  const byCommand = commands.map(
    (command) => `    ${command.name})
      (( CURRENT-- )); shift words
      ${argumentsOf(command)} ;;`,
  );
  return `#compdef pixel-scan
# pixel-scan: completion for zsh. To use it now: source <(pixel-scan completion zsh)
_pixel_scan() {
  local -a commands
  commands=(
    ${described.join("\n    ")}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
  fi
  case $words[2] in
${byCommand.join("\n")}
    *)
      ${argumentsOf(all)} ;;
  esac
}
compdef _pixel_scan pixel-scan
`;
}

function writeFish(all: Known, commands: readonly Known[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const lineOf = ({ names, description, takesValue, choices }: Flag, condition: string) => {
    const [long, short] = names.map((name) => name.replace(/^-+/, ""));
    const value = takesValue ? (choices ? ` -x -a ${quote(choices.join(" "))}` : " -r -F") : "";
    return `complete -c pixel-scan -n ${quote(condition)} -l ${long}${short ? ` -s ${short}` : ""}${value} -d ${quote(description)}`;
  };
  return [
    "# pixel-scan: completion for fish. To use it now: pixel-scan completion fish | source",
    ...all.flags.map((flag) => lineOf(flag, `not __fish_seen_subcommand_from ${names}`)),
    ...commands.flatMap(({ name, description, flags, choices }) => {
      const seen = `__fish_seen_subcommand_from ${name}`;
      return [
        `complete -c pixel-scan -n __fish_use_subcommand -a ${name} -d ${quote(description)}`,
        ...(choices
          ? [`complete -c pixel-scan -n ${quote(seen)} -f -a ${quote(choices.join(" "))}`]
          : []),
        ...flags.map((flag) => lineOf(flag, seen)),
      ];
    }),
    "",
  ].join("\n");
}

/** One word for any of the shells. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'"'"'`)}'`;
}

/** Inside an `_arguments` specification. */
function forZsh(text: string): string {
  return text.replace(/[[\]:\\]/g, "\\$&");
}
