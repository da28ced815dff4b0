/** What the decision on colour rests on. */
export interface ColorFacts {
  /** `--color` and `--no-color`; undefined when neither was given. */
  readonly flag: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Output goes into a file, where escape sequences would stay for good. */
  readonly isFile: boolean;
}

/** Build services whose logs show colours although the output is a pipe. */
const COLORFUL_CI = [
  "GITHUB_ACTIONS",
  "GITEA_ACTIONS",
  "GITLAB_CI",
  "CIRCLECI",
  "TRAVIS",
  "APPVEYOR",
  "BUILDKITE",
  "DRONE",
];

/**
 * Whether the report may use colours. What was said for this run beats what is said for every
 * program (force-color.org, no-color.org), and that beats what the output looks like.
 */
export function wantsColor({ flag, env, isTerminal, isFile }: ColorFacts): boolean {
  if (flag !== undefined) return flag;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  if (env.NO_COLOR) return false;
  if (env.TERM === "dumb") return false;
  if (isTerminal) return true;
  return !isFile && COLORFUL_CI.some((name) => env[name]);
}
