import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { FieldPath } from './mistake.ts';

const strict = { disallowComments: true, allowTrailingComma: false };

/** The node at the path, or its nearest ancestor: a missing field is shown where it should have been. */
const nearestNode = (root: Node, path: FieldPath): Node => {
  const node = findNodeAtLocation(root, [...path]);
  if (node) return node.parent?.type === 'property' ? node.parent : node;
  return path.length === 0 ? root : nearestNode(root, path.slice(0, -1));
};

/** The line, from 1, of a field in a JSON text; of the first syntax error where there is one. */
export const lineOf = (text: string, path: FieldPath): number => {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, strict);
  const offset = errors[0]?.offset ?? (root ? nearestNode(root, path).offset : 0);
  return text.slice(0, offset).split('\n').length;
};
