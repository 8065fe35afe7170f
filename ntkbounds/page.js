// What a page can do with a script, and reads the same without: a field that searches, and tables that sort.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const boxes = all(".searched");
  if (boxes.length) {
    const items = boxes.flatMap((box, place) => all("li, tbody > tr, .node", box).map((item) => [item, place]));
    const label = document.createElement("label"), field = document.createElement("input"), found = document.createElement("output");
    label.className = "search";
    field.type = "search";
    label.append(boxes[0].dataset.search || "Search by id and name ", field, " ", found);
    boxes[0].before(label);
    field.addEventListener("input", () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const matching = items.filter(([item]) => {
        const text = `${item.textContent} ${item.querySelector("[title]")?.title ?? ""}`.toLowerCase();
        const matches = words.every((word) => text.includes(word));
        item.classList.toggle("other", !matches);
        return matches;
      });
      const first = (some) => some.filter(([, place]) => !place).length; // the others show the same again
      found.textContent = words.length ? `${first(matching)} of ${first(items)}` : "";
    });
  }
  const value = (row, column) => {
    const cell = row.cells[column], text = cell.textContent.trim().replace(/−/g, "-").replace(/(\d),(?=\d{3})/g, "$1");
    const number = text.match(/^[>~]?\s*(-?\d+(?:\.\d+)?)(?:\s*× 10(-?\d+))?/);
    return number ? [0, Number(number[1]) * 10 ** Number(number[2] ?? 0), text] : text === "–" ? [2, 0, text] : [1, 0, text];
  };
  all(".sortable table").forEach((table) => all("thead th", table).forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      all("th", table.tHead).forEach((other) => other.removeAttribute("aria-sort"));
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const rows = [...table.tBodies[0].rows].map((row) => [value(row, column), row]);
      rows.sort(([[kind, size, text]], [[otherKind, otherSize, otherText]]) =>
        kind - otherKind || (down ? -1 : 1) * (size - otherSize || text.localeCompare(otherText, "en", { numeric: true })));
      table.tBodies[0].append(...rows.map(([, row]) => row));
    });
  }));
})();
