package studio.titus.ui.jobs.editor;

import studio.titus.state.TemplatesFile;
import studio.titus.ui.fx.Background;

/** What the page of a new job works with, besides the job. */
record JobMeans(JobSources sources, TemplatesFile templates, Background background, JobExits exits) {}
