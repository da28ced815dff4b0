/** The look of the report; no rule loads anything. */
export const style = `
:root { color-scheme: light dark; --bg: #f6f7f9; --card: #fff; --text: #1c2430; --soft: #5b6675; --line: #dfe3e9;
  --high: #c4262e; --medium: #b25e00; --low: #48617d; --good: #1d7a46; --high-bg: #fdecec; --medium-bg: #fff2e0;
  --low-bg: #e9eff6; --good-bg: #e6f5ec; --accent: #2b5fd9; }
@media (prefers-color-scheme: dark) { :root { --bg: #12161c; --card: #1b212a; --text: #e6eaf0; --soft: #9aa7b8; --line: #303948;
  --high: #ff8c8c; --medium: #ffb65c; --low: #9db8d6; --good: #7fd6a2; --high-bg: #402022; --medium-bg: #3c2c14; --low-bg: #233042;
  --good-bg: #173325; --accent: #8fb2ff; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--text); font: 15px/1.5 system-ui, -apple-system, "Segoe UI", sans-serif; overflow-wrap: anywhere; }
main { max-width: 1040px; margin: 0 auto; padding: 28px 20px 60px; }
h1 { font-size: 26px; line-height: 1.25; margin: 4px 0 10px; } h2 { font-size: 20px; margin: 0; } h3 { font-size: 16px; margin: 26px 0 10px; }
p { margin: 6px 0; } .soft { color: var(--soft); } .small { font-size: 13px; }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
code, .mono { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
.brand { color: var(--soft); font-weight: 600; letter-spacing: .02em; font-size: 13px; }
.tiles { display: flex; flex-wrap: wrap; gap: 10px; margin: 18px 0 8px; padding: 0; list-style: none; }
.tiles li { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 10px 16px; min-width: 104px; }
.tiles b { display: block; font-size: 24px; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .high b, .t-high { color: var(--high); } .tiles .medium b, .t-medium { color: var(--medium); } .tiles .low b, .t-low { color: var(--low); }
.chip { display: inline-block; border-radius: 999px; padding: 1px 10px; font-size: 12.5px; font-weight: 600; white-space: nowrap; }
.chip.high { background: var(--high-bg); color: var(--high); } .chip.medium { background: var(--medium-bg); color: var(--medium); }
.chip.low { background: var(--low-bg); color: var(--low); } .chip.allowed { background: var(--good-bg); color: var(--good); }
.chip.plain { border: 1px solid var(--line); color: var(--soft); font-weight: 500; }
.note { background: var(--medium-bg); border-left: 4px solid var(--medium); padding: 8px 14px; border-radius: 6px; margin: 10px 0; }
.note.bad { background: var(--high-bg); border-color: var(--high); }
.filter { position: sticky; top: 0; z-index: 5; display: flex; flex-wrap: wrap; gap: 8px 18px; align-items: center; background: var(--card);
  border: 1px solid var(--line); border-radius: 10px; padding: 10px 16px; margin: 16px 0; box-shadow: 0 2px 10px rgb(0 0 0 / .06); }
.filter[hidden] { display: none; } .filter label { display: inline-flex; gap: 6px; align-items: center; } .filter fieldset { border: 0; padding: 0; margin: 0; display: flex; gap: 12px; }
.filter legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
select { font: inherit; color: inherit; background: var(--bg); border: 1px solid var(--line); border-radius: 6px; padding: 3px 6px; max-width: 200px; }
.document { background: var(--card); border: 1px solid var(--line); border-radius: 14px; padding: 22px 24px; margin: 22px 0; }
.flow { display: block; width: 100%; height: auto; } .flow text { fill: var(--text); font: 13px system-ui, sans-serif; } .flow .faint { fill: var(--soft); font-size: 12px; }
.flow .box { fill: var(--bg); stroke: var(--line); } .flow path { fill: none; stroke-opacity: .5; }
.s-high { stroke: var(--high); } .s-medium { stroke: var(--medium); } .s-low { stroke: var(--low); } .s-good { stroke: var(--good); }
.f-high { fill: var(--high); } .f-medium { fill: var(--medium); } .f-low { fill: var(--low); } .f-good { fill: var(--good); }
.flow.narrow { display: none; }
.finding { border: 1px solid var(--line); border-left: 5px solid var(--low); border-radius: 10px; padding: 14px 18px; margin: 12px 0; break-inside: avoid; }
.finding.high { border-left-color: var(--high); } .finding.medium { border-left-color: var(--medium); } .finding.allowed { border-left-color: var(--good); }
.finding header { display: flex; flex-wrap: wrap; gap: 4px 10px; align-items: baseline; } .finding header b { font-size: 16px; }
.number { display: inline-block; min-width: 22px; height: 22px; line-height: 22px; padding: 0 6px; border-radius: 11px; background: var(--text); color: var(--card); text-align: center; font-size: 12px; font-weight: 700; align-self: center; }
.url { background: var(--bg); border-radius: 8px; padding: 10px 12px; margin: 10px 0; line-height: 1.7; word-break: break-all; }
.url b { font-weight: 700; } .url .value { display: inline-flex; flex-direction: column; vertical-align: top; border-bottom: 2px solid; margin: 0 2px; max-width: 100%; }
.url .value small { font: 600 11px/1.3 system-ui, sans-serif; word-break: normal; }
.url .value.high { color: var(--high); } .url .value.medium { color: var(--medium); } .url .value.low { color: var(--low); }
table { border-collapse: collapse; width: 100%; margin: 8px 0; font-size: 14px; } td, th { text-align: left; vertical-align: top; padding: 4px 12px 4px 0; border-bottom: 1px solid var(--line); }
th { white-space: nowrap; font-weight: 600; color: var(--soft); font-size: 12.5px; } tr:last-child td { border-bottom: 0; } td:first-child { white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; margin: 8px 0 0; font-size: 14px; } dt { color: var(--soft); } dd { margin: 0; }
.wide { overflow-x: auto; } .wide td, .wide th { overflow-wrap: normal; word-break: normal; } .waterfall { font-size: 13.5px; } .waterfall .row { display: grid; grid-template-columns: minmax(0, 230px) 1fr; gap: 12px; align-items: center; padding: 3px 0; border-bottom: 1px solid var(--line); }
.waterfall .lane { position: relative; height: 20px; background: repeating-linear-gradient(90deg, var(--line) 0 1px, transparent 1px 25%); }
.waterfall .lane i { position: absolute; top: 9px; left: 0; height: 2px; opacity: .45; } .waterfall .lane u { position: absolute; top: 4px; width: 12px; height: 12px; margin-left: -6px; border-radius: 6px; border: 2px solid var(--card); text-decoration: none; }
.waterfall .lane em { position: absolute; top: 0; font-style: normal; font-size: 12px; color: var(--soft); white-space: nowrap; background: var(--card); padding: 0 4px; border-radius: 4px; }
.waterfall .axis { position: relative; height: 18px; color: var(--soft); font-size: 12px; } .waterfall .axis span { position: absolute; transform: translateX(-50%); white-space: nowrap; } .waterfall .axis span:first-child { transform: none; } .waterfall .axis span:last-child { transform: translateX(-100%); }
.waterfall .who { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } .b-high { background: var(--high); } .b-medium { background: var(--medium); } .b-low { background: var(--low); } .b-allowed { background: var(--good); }
iframe { width: 100%; resize: vertical; border: 1px solid var(--line); border-radius: 10px; background: #fff; color-scheme: light; }
footer { color: var(--soft); font-size: 13px; margin-top: 30px; } [hidden] { display: none !important; }
summary { cursor: pointer; color: var(--soft); font-size: 13px; }
@media (max-width: 620px) { main { padding: 16px 10px 40px; } .document { padding: 16px 14px; } .flow.wide { display: none; } .flow.narrow { display: block; }
  .filter { position: static; } .waterfall .row { grid-template-columns: 1fr; gap: 0; } .waterfall .axis { display: none; } .tiles li { flex: 1 1 40%; padding: 8px 12px; }
  dl { grid-template-columns: 1fr; } dt { margin-top: 6px; } td:first-child { white-space: normal; } h1 { font-size: 21px; } .finding { padding: 12px; } }
@media print { :root { color-scheme: light; --bg: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --high: #b00020; --medium: #8a4b00; --low: #33475f; --good: #14532d;
  --high-bg: #fff; --medium-bg: #fff; --low-bg: #fff; --good-bg: #fff; } body { font-size: 12px; } main { max-width: none; padding: 0; } .filter { display: none; }
  .document { border: 0; padding: 0; } .chip { border: 1px solid currentcolor; } .note { border: 1px solid var(--line); border-left-width: 4px; } * { print-color-adjust: exact; } h2, h3 { break-after: avoid; } }
`;
