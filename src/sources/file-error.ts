import { TargetError } from "../errors.ts";
import { isSystemError } from "../system-error.ts";

/** What the user can do about a refused file operation. Rethrows what is no system error. */
export function fileError(error: unknown): TargetError {
  if (!isSystemError(error)) throw error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return new TargetError("no-such-file", "there is no file of this name");
    case "EACCES":
    case "EPERM":
      return new TargetError(
        "no-permission",
        "you are not allowed to read it",
        "change its permissions, or run pixel-scan as the user who owns it",
      );
    case "EISDIR":
      return new TargetError("not-a-file", "it is a folder, not a file");
    case "ELOOP":
      return new TargetError("unreadable", "its symbolic links lead in a circle");
    case "ENAMETOOLONG":
      return new TargetError("unreadable", "its path is too long");
    default:
      return new TargetError("unreadable", `it could not be read: ${error.message}`);
  }
}
