/** ExcelJS without its streaming reader and writer: half the bundle. The package declares no types for this path. */
declare module 'exceljs/lib/doc/workbook.js' {
  import type { Workbook } from 'exceljs';

  const workbook: typeof Workbook;
  export = workbook;
}
