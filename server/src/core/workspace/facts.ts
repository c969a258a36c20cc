export interface Facts {
  /** Today, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly branch?: string;
  readonly author?: string;
  /** The feature folder's name, such as `003-user-auth`. */
  readonly folder?: string;
  /** The feature's name for people, from the spec's title or else the folder. */
  readonly feature?: string;
}
