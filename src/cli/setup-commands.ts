import { type Command, Option } from "commander";
import type { Shell } from "./completion.ts";
import type { CiHost, InitOptions } from "./init.ts";
import type { CliOptions } from "./program.ts";
import { parseChoice } from "./values.ts";

const CI_HOSTS = ["github", "gitlab"] as const satisfies readonly CiHost[];
const SHELLS = ["bash", "zsh", "fish"] as const satisfies readonly Shell[];

/**
 * Commands that help to set pixel-scan up. What they do is loaded when they are called.
 *
 * @param optionsOf the options that mean something to a command
 */
export function addSetupCommands(
  program: Command,
  optionsOf: (command: Command) => readonly Option[],
): void {
  program
    .command("init")
    .description("write a config, and a CI file and a pre-commit hook if you like")
    .addOption(
      new Option("--ci <host>", "write a CI file: github or gitlab (repeatable)")
        .choices(CI_HOSTS)
        .argParser((given: string, before: readonly CiHost[] = []) => [
          ...before,
          parseChoice(CI_HOSTS)(given),
        ]),
    )
    .option("--hook", "write a pre-commit hook that scans what is staged")
    .option("-y, --yes", "ask nothing")
    .option("--force", "overwrite files that are there")
    .action(async (options: InitOptions) => (await import("./init.ts")).init(options));
  program
    .command("doctor")
    .description("tell which Node.js, browser, config and lists are found")
    .action(async (_options: unknown, command: Command) =>
      (await import("./doctor.ts")).doctor(program.opts<CliOptions>(), command),
    );
  program
    .command("completion")
    .description("print what bash, zsh or fish needs to complete our words")
    .argument("<shell>", SHELLS.join(", "), parseChoice(SHELLS))
    .action(async (shell: Shell) =>
      (await import("./completion.ts")).printCompletion(shell, program, optionsOf),
    );
}
