/** What somebody would write in ten minutes: the yardstick of the bench. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as cheerio from "cheerio";
import { simpleParser } from "mailparser";

const [folder] = process.argv.slice(2);
const found = [];
for (const file of readdirSync(folder).sort()) {
  const mail = await simpleParser(readFileSync(join(folder, file)));
  const $ = cheerio.load(mail.html || "");
  $("img").each((_, element) => {
    const image = $(element);
    if (Number(image.attr("width")) <= 1 && Number(image.attr("height")) <= 1) {
      found.push({ file, subject: mail.subject, src: image.attr("src") });
    }
  });
}
console.log(JSON.stringify(found, null, 2));
