/** One thing that may be counted. The whole list is the vocabulary; nothing else can be told. */
export interface Counter {
  /** Name in a report, such as `contact_phone`. */
  name: string;
  /** The group it belongs to, such as `contact`. */
  group: string;
  /** Its value in the form that the event carries, such as `phone`; absent where the group is one counter. */
  value?: string;
  /** DOM events that raise it; none where the reporter itself does. */
  events: readonly string[];
  /** Where the value stands in the event's detail. */
  field?: string;
  /** Words of its value, or of its group. */
  label: string;
  /** What was counted, in a plain sentence that is shown to people. */
  sentence: string;
  /** Why it is counted. */
  reason: string;
  /** Shown later and more coarsely than others: it tells of danger or crisis. */
  sensitive: boolean;
  /** Day on which it entered the vocabulary. */
  since: string;
  /** Day on which pages stopped counting it. Reports that carry it are taken for 400 days more. */
  until?: string;
}

/** Counters that belong together, each for one value of the same list. */
export interface Group {
  name: string;
  /** A short name for tables. */
  label: string;
  /** What is counted; `{{value}}` stands for the words of a value. */
  sentence: string;
  reason: string;
}
