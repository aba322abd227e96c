package io.topicwire.schedule;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.spi.JobFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Regular ticks by Quartz: a few for the whole service, not one a feed. They live in memory on every node; which node
 * does the work is decided by the leases of the store, for Quartz gives ticks and not exactly-once.
 */
public final class Ticks implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticks.class);
    private static final int THREADS = 3;

    private final Scheduler scheduler;
    private final Map<String, Runnable> work = new ConcurrentHashMap<>();

    /** @param name unique among the schedulers of this process, for Quartz keeps them in one map */
    public Ticks(String name) {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", name);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.scheduler.interruptJobsOnShutdown", "false");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", Integer.toString(THREADS));
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        try {
            scheduler = new StdSchedulerFactory(properties).getScheduler();
            scheduler.setJobFactory(jobs());
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    private JobFactory jobs() {
        return (bundle, owner) -> {
            String name = bundle.getJobDetail().getKey().getName();
            return new Tick(name, work.getOrDefault(name, () -> {}));
        };
    }

    /**
     * Has work done again and again, first at once. A run that takes longer than the interval delays the next one; runs
     * of one name never overlap. What a run throws is logged and does not end the ticks.
     *
     * @param name unique within these ticks
     */
    public void every(Duration interval, String name, Runnable run) {
        work.put(name, run);
        try {
            scheduler.scheduleJob(
                    JobBuilder.newJob(Tick.class).withIdentity(name).build(),
                    TriggerBuilder.newTrigger()
                            .withIdentity(name)
                            .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                    .withIntervalInMilliseconds(interval.toMillis())
                                    .repeatForever()
                                    .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build());
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not take the tick " + name, e);
        }
    }

    /** Begins ticking. */
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start", e);
        }
    }

    /** Ends ticking and waits for runs that are under way. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz did not stop in order", e);
        }
    }

    /** One run; public because Quartz asks for the class, though it never makes one itself. */
    @DisallowConcurrentExecution
    public static final class Tick implements Job {
        private final String name;
        private final Runnable run;

        Tick(String name, Runnable run) {
            this.name = name;
            this.run = run;
        }

        @Override
        public void execute(JobExecutionContext context) {
            try {
                run.run();
            } catch (RuntimeException e) {
                LOG.error("{} failed and is tried again at the next tick: {}", name, e.getMessage(), e);
            }
        }
    }
}
