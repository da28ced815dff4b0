export default {
  testMatch: "*.pw.mjs",
  reporter: "line",
  use: {
    launchOptions: {
      executablePath: process.env.PIXEL_SCAN_BROWSER ?? "/usr/bin/chromium",
      args: ["--no-sandbox"],
    },
  },
};
