/** The value below which a share of the values lies, 0.5 for the median. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, two) => one - two);
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  return sorted[low] + (sorted[Math.ceil(place)] - sorted[low]) * (place - low);
}

export const median = (values) => quantile(values, 0.5);
