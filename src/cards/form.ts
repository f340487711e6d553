// A dialogue without a platform. Submitting a form is the same as giving its command those options.
export type FormField = {
  readonly id: string;
  readonly label: string;
  readonly type: "text" | "paragraph" | "choice" | "choices" | "date" | "time" | "zone" | "member";
  readonly required: boolean;
  readonly hint?: string;
  readonly choices?: readonly { readonly id: string; readonly label: string }[];
  /** Longest allowed text, in characters. */
  readonly max?: number;
  readonly value?: string;
};

export type Form = {
  /** The command text that a submission invokes (`story share story=s1`); the values become its options. */
  readonly ref: string;
  readonly title: string;
  readonly intro?: string;
  readonly submit?: string;
  /** At most five: the most that a Discord modal holds. Longer dialogues are steps with a saved draft. */
  readonly fields: readonly FormField[];
};
