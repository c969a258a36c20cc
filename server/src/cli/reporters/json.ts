import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedFile } from '../check-file';
import { LineColumns } from '../line-columns';

/** The findings of all files, as JSON for other programs. Lines and columns count from 1; the end is exclusive. */
export function reportJson(files: readonly CheckedFile[]): string {
  return `${JSON.stringify({ files: files.map(describe) })}\n`;
}

function describe(file: CheckedFile) {
  const { path, text, findings } = file;
  const places = new LineColumns(text);
  return {
    path: path.replaceAll('\\', '/'),
    template: templateName(file),
    findings: findings.map(({ rule, severity, message, subject, span }) => ({
      rule,
      severity,
      message,
      ...(subject !== undefined && { subject }),
      start: places.at(span.start),
      end: places.at(span.end),
    })),
  };
}

/** A plan's template: a built-in by its id, a file by its path from where we are, null when no template fits. */
export function templateName({ context: { template }, kind }: CheckedFile): string | null {
  if (kind !== 'plan' || !template) return null;
  if (!template.source.uri) return template.id;
  return relative('.', fileURLToPath(template.source.uri)).replaceAll('\\', '/');
}
