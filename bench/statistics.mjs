/** The value below which the part `part` (0 to 1) of the values lies, by nearest rank; undefined for none. */
export function quantile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}

/** The middle value, of an even number the mean of the two; undefined for none. */
export function median(values) {
  const known = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const half = known.length >> 1;
  return known.length % 2 === 1 || known.length === 0 ? known[half] : (known[half - 1] + known[half]) / 2;
}

/** The quantiles that are reported of a series. */
export function spread(values) {
  return {
    p50: median(values),
    p95: quantile(values, 0.95),
    p99: quantile(values, 0.99),
    most: Math.max(...values),
  };
}
