export interface Facts {
  /** Today's date, `YYYY-MM-DD`. */
  readonly date?: string;
  readonly branch?: string;
  readonly author?: string;
  /** The feature folder's name, such as `003-user-auth`. */
  readonly folder?: string;
  /** The feature's display name, from the spec's title or else from the folder. */
  readonly feature?: string;
}
