const barHeight = 18;
const gap = 4;
const groupGap = 26;
const left = 150;
const width = 720;
const right = 90;

/**
 * Bars in groups as an SVG picture. The scale is logarithmic: what is compared differs by orders of magnitude.
 *
 * @param {{ title: string, unit: string, groups: { title: string, bars: { name: string, value: number }[] }[] }} chart
 * @returns {string}
 */
export function barChart({ title, unit, groups }) {
  const values = groups.flatMap(({ bars }) => bars.map(({ value }) => value));
  const least = 10 ** Math.floor(Math.log10(Math.min(...values)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...values) * 1.001));
  const x = (value) => left + ((width - left - right) * Math.log(value / least)) / Math.log(most / least);
  const marks = [];
  let y = 34;
  for (const group of groups) {
    marks.push(`<text class="group" x="8" y="${y + 14}">${escaped(group.title)}</text>`);
    y += 22;
    for (const { name, value } of group.bars) {
      const ours = name.startsWith('planwright');
      const length = Math.max(2, x(value) - left);
      marks.push(
        `<text class="name" x="${left - 8}" y="${y + 13}">${escaped(name)}</text>`,
        `<rect class="${ours ? 'ours' : 'theirs'}" x="${left}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}" rx="2"/>`,
        `<text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${shortened(value)} ${unit}</text>`,
      );
      y += barHeight + gap;
    }
    y += groupGap - gap;
  }
  const lines = [];
  for (let tick = least; tick <= most; tick *= 10) {
    const at = x(tick).toFixed(1);
    lines.push(`<line x1="${at}" x2="${at}" y1="48" y2="${y - 16}"/>`);
    lines.push(`<text class="tick" x="${at}" y="${y}">${shortened(tick)}</text>`);
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + 12}" viewBox="0 0 ${width} ${y + 12}" role="img" aria-label="${escaped(title)}">`,
    `<style>${style}</style>`,
    `<rect class="paper" width="100%" height="100%"/>`,
    `<text class="title" x="8" y="20">${escaped(title)}</text>`,
    ...lines,
    ...marks,
    '</svg>',
    '',
  ].join('\n');
}

const style = [
  'text{font:12px system-ui,sans-serif;fill:#24292f}',
  '.title{font-size:14px;font-weight:600}.group{font-weight:600}',
  '.name{text-anchor:end}.tick{text-anchor:middle;opacity:.7}',
  'line{stroke:#d0d7de}.ours{fill:#1f6feb}.theirs{fill:#8c959f}.paper{fill:#fff}',
  '@media (prefers-color-scheme:dark){text{fill:#e6edf3}line{stroke:#30363d}.ours{fill:#58a6ff}.theirs{fill:#6e7681}.paper{fill:#0d1117}}',
].join('');

function shortened(value) {
  if (value >= 100) return String(Math.round(value));
  return value >= 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Number(value.toPrecision(2)));
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
