import { atPath, type Json } from '../template/json.ts';

const quotedHole = /"((?:[^"\\]|\\.)*)"|<([^<>\s"]+)>/g;

const inside = (value: Json | undefined) =>
  JSON.stringify(typeof value === 'string' ? value : JSON.stringify(value ?? '')).slice(1, -1);

/**
 * Fills an input template. `<hole>` on its own becomes a JSON value, inside a quoted text it becomes plain text:
 * the rule of EventBridge and Pipes.
 */
const fill = (template: string, valueFor: (hole: string) => Json | undefined) =>
  template.replace(quotedHole, (whole, quoted: string | undefined, hole: string | undefined) => {
    if (hole !== undefined) return JSON.stringify(valueFor(hole) ?? '');
    if (quoted === undefined) return whole;
    return `"${quoted.replace(/<([^<>\s]+)>/g, (_, inner: string) => inside(valueFor(inner)))}"`;
  });

/** A Pipe's input template: its holes are paths into the event. */
export const fillPipeTemplate = (template: string, event: Json) =>
  fill(template, (hole) => atPath(event, hole));

/** A rule's input transformer: its holes are names, each mapped to a path. */
export const fillRuleTemplate = (
  template: string,
  paths: Readonly<Record<string, string>>,
  event: Json,
) => fill(template, (hole) => atPath(event, paths[hole] ?? '$.no-such-path'));
