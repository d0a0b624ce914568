import { writeWholeFile } from '../../../electron/files/writeWholeFile.ts';
import { AppError } from '../../../shared/model/appError.ts';

/** Writes five megabytes to the file that it is told, and says how that went wrong. */
const [file = ''] = process.argv.slice(2);
try {
  await writeWholeFile(file, async (out) => {
    for (let i = 0; i < 50; i++) await out.write('x'.repeat(100_000));
  });
  console.log('null');
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  console.log(JSON.stringify({ code: error.code, file: error.details.file }));
}
