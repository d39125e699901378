/** Which features were met and how often each, sorted by block, in order of appearance within it. */
export interface FeatureCounts {
  readonly features: Uint32Array;
  readonly counts: Uint16Array;
  /** Where each block's features begin in `features`; one more entry says where the last ends. */
  readonly starts: Uint32Array;
}
