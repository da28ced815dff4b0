/** Names of tags and filters as the tables have them: `First_Name` is `firstname`. */
export function normalise(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
