/**
 * The report's only script, the same in every report: filters what is there already. Its hash stands in
 * the report's policy, so that nothing else runs.
 */
export const script = `
"use strict";
const bar = document.getElementById("filter");
const items = [...document.querySelectorAll("[data-severity]")];
const told = document.getElementById("told");
function apply() {
  const owner = bar.elements.owner.value;
  const data = bar.elements.data.value;
  const severities = new Set([...bar.querySelectorAll("[name=severity]:checked")].map((box) => box.value));
  let shown = 0;
  let all = 0;
  for (const item of items) {
    const fits = (owner === "" || item.dataset.owner === owner) && severities.has(item.dataset.severity) &&
      (data === "" || item.dataset.kinds.split(" ").includes(data));
    item.hidden = !fits;
    if (!item.classList.contains("finding")) continue;
    all += 1;
    if (fits) shown += 1;
  }
  told.textContent = shown === all ? "" : shown + " of " + all + " shown";
}
if (bar) {
  bar.hidden = false;
  bar.addEventListener("change", apply);
  bar.addEventListener("submit", (event) => event.preventDefault());
  apply();
}
`;
