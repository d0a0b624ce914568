import { type Comparison, createComparison } from './comparison/comparison.ts';
import { createExportTargets } from './exports/exportTargets.ts';
import { createGroupLicensing, type GroupLicensing } from './groupLicensing/groupLicensing.ts';
import { createHandover, type Handover } from './handover/handover.ts';
import { createInstructor, type Instructor } from './instructor/instructor.ts';
import type { JobRunner } from './jobs/jobTable.ts';
import { createLibrary, type Library } from './library/library.ts';
import { createPreferences, type PreferencesStore } from './library/preferences.ts';
import { createMistakes, type Mistakes } from './mistakes/mistakes.ts';
import { createPlayback, type Playback } from './playback/playback.ts';
import { createPrediction, type Prediction } from './prediction/prediction.ts';
import { createPreflight, type Preflight } from './preflight/preflight.ts';
import { createPrices, type Prices } from './prices/prices.ts';
import { createProof, type Proof } from './proof/proof.ts';
import { createReports, type Reports } from './reports/reports.ts';
import { createRoutes, type Routes } from './routes/routes.ts';
import { createScenarios, type Scenarios } from './scenarios/scenarios.ts';
import { createSensitivity, type Sensitivity } from './sensitivity/sensitivity.ts';
import type { ServiceParts } from './serviceParts.ts';
import { createSessions, type Sessions } from './session/sessions.ts';
import { createMyths, type Myths } from './training/myths.ts';
import { createTraining, type Training } from './training/training.ts';
import { createWhatIf, type WhatIf } from './whatIf/whatIf.ts';
import { createWizards, type Wizards } from './wizards/wizards.ts';

/** What the application needs from the host it lives in. */
export interface ApplicationEnvironment {
  /** Where the library keeps tenant copies and settings. */
  readonly dataFolder: string;
  readonly jobs: JobRunner;
  /** Exercises and myths that ship with the program; its own folder when it is left out. */
  readonly trainingFolder?: string;
  /** Milliseconds since 1970; the computer's clock when it is left out. */
  readonly now?: () => number;
  readonly host: {
    readonly kind: 'desktop' | 'browser';
    readonly version: string;
    readonly platform: string;
    readonly locale: string;
    /**
     * The path of something that was uploaded to the host; undefined when there is no such upload. A host with uploads takes exports in no
     * other way: who asks over its network names no files of this computer.
     */
    readonly uploadPath?: (uploadId: string) => string | undefined;
    /**
     * A place for a file that is to be fetched from the host. A host with downloads writes files in no other way.
     */
    readonly beginDownload?: (fileName: string) => Promise<{ readonly downloadId: string; readonly path: string }>;
    /** Called when the list of recent tenants or the preferences change. */
    readonly onChange?: () => void;
  };
}

/** The program behind a window: a library of tenant copies, the open ones, and their scenarios. */
export interface Application {
  readonly environment: ApplicationEnvironment;
  readonly library: Library;
  readonly preferences: PreferencesStore;
  readonly sessions: Sessions;
  readonly scenarios: Scenarios;
  readonly preflight: Preflight;
  readonly routes: Routes;
  readonly playback: Playback;
  readonly comparison: Comparison;
  readonly proof: Proof;
  readonly sensitivity: Sensitivity;
  readonly whatIf: WhatIf;
  readonly wizards: Wizards;
  readonly groupLicensing: GroupLicensing;
  readonly prediction: Prediction;
  readonly prices: Prices;
  readonly handover: Handover;
  readonly reports: Reports;
  readonly training: Training;
  readonly myths: Myths;
  readonly mistakes: Mistakes;
  readonly instructor: Instructor;
  close(): Promise<void>;
}

export async function createApplication(environment: ApplicationEnvironment): Promise<Application> {
  const { dataFolder, jobs, now, host } = environment;
  const library = await createLibrary({ dataFolder, jobs, now, onChange: host.onChange });
  const preferences = createPreferences(library.store, host.onChange);
  const scenarios = createScenarios({
    library,
    jobs,
    program: host.version,
    now,
    // Scenarios ask the open tenants whom a selection means, and those ask the scenarios how they end.
    resolveUsers: async (scope, selection) => {
      const view = await sessions.view(scope);
      return Array.from(view.resolve(selection), (user) => view.snapshot.users.ids.get(user) ?? '');
    },
  });
  const sessions = createSessions(library, scenarios, jobs);
  const parts: ServiceParts = {
    library,
    scenarios,
    sessions,
    jobs,
    now: now ?? Date.now,
    program: host.version,
    exportTargets: createExportTargets(host),
  };
  const { trainingFolder } = environment;
  const training = createTraining(parts, { dataFolder, trainingFolder });
  return {
    environment,
    library,
    preferences,
    sessions,
    scenarios,
    preflight: createPreflight(parts),
    routes: createRoutes(parts),
    playback: createPlayback(parts),
    comparison: createComparison(parts),
    proof: createProof(parts),
    sensitivity: createSensitivity(parts),
    whatIf: createWhatIf(parts),
    wizards: createWizards(parts),
    groupLicensing: createGroupLicensing(parts),
    prediction: createPrediction(parts),
    prices: createPrices(parts),
    handover: createHandover(parts),
    reports: createReports(parts),
    training,
    myths: createMyths(parts, { trainingFolder }),
    mistakes: createMistakes(parts),
    instructor: createInstructor(parts, training),
    close: async () => {
      sessions.close();
      scenarios.close();
      await library.close();
    },
  };
}
