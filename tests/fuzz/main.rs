//! Fuzzing without a nightly compiler: the files of the tests, mutated, and letters made up, through import, check and build.
//!
//! ```console
//! $ cargo test --test fuzz                                              a few hundred cases and all that was ever found
//! $ cargo test --test fuzz -- --cpu-seconds 600 --seed 7                for ten minutes of CPU
//! $ cargo test --test fuzz -- --cpu-seconds 600 --from 81200 --seed 7   the same, going on where another run ended
//! $ cargo test --test fuzz -- --seed 7 --case 81234                     one case again, as a run names it
//! ```
//!
//! A case is a number: with the seed it gives the file, the mutations and the target, on any machine. What must hold: no
//! panic, no case that takes longer than [`MOST_CPU`] of CPU or [`MOST_WALL`] by the clock, every row accounted for, what
//! `import` writes can be read again. What fails is written to `target/fuzz/`; once mended, it is kept in `tests/fuzz/found`
//! and run with every `cargo test`. There a name is `TARGET--FILE`, such as `import--page.html`.
//! Deliberately absent: coverage as a guide, which needs a nightly compiler.
#![expect(clippy::disallowed_methods, reason = "a harness reads files and bounds its own time")]
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a harness reports to whoever runs it")]

mod mutate;
mod prose;
mod seeds;
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use self::mutate::Dice;
use self::targets::Case;

/// How many cases run where nothing else is said.
const CASES: u64 = 400;
/// How much CPU a case may take; the largest have a few megabytes.
const MOST_CPU: Duration = Duration::from_secs(20);
/// How long a case may take by the clock, so that one that never ends is seen.
const MOST_WALL: Duration = Duration::from_secs(300);

/// What is asked for on the command line.
struct Asked {
    seed: u64,
    from: u64,
    case: Option<u64>,
    cpu: Option<Duration>,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| -> Option<u64> {
        let at = arguments.iter().position(|argument| argument == name)?;
        Some(
            arguments
                .get(at + 1)
                .and_then(|value| value.parse().ok())
                .unwrap_or_else(|| panic!("{name} needs a number")),
        )
    };
    let asked = Asked {
        seed: value("--seed").unwrap_or(1),
        from: value("--from").unwrap_or(0),
        case: value("--case"),
        cpu: value("--cpu-seconds").map(Duration::from_secs),
    };
    // `cargo test FILTER` hands the filter to every test program.
    let filters = arguments.iter().filter(|word| !word.starts_with('-') && word.parse::<u64>().is_err());
    if arguments.iter().any(|argument| argument == "--list")
        || filters.clone().any(|word| !"fuzz".contains(word.as_str()))
    {
        return ExitCode::SUCCESS;
    }
    let heartbeat = watchdog();
    let mut failed = 0;
    if asked.case.is_none() && asked.from == 0 {
        for (name, case) in seeds::found() {
            failed += usize::from(!holds(&name, &case, &heartbeat));
        }
    }
    let pool = seeds::pool();
    let (mut index, began) = (asked.case.unwrap_or(asked.from), cpu());
    let last = match (asked.case, asked.cpu) {
        (Some(case), _) => case,
        (None, Some(_)) => u64::MAX,
        (None, None) => asked.from + CASES - 1,
    };
    let mut told = Duration::ZERO;
    while index <= last && failed < 40 {
        let mut dice = Dice::new(asked.seed, index);
        let case = Case::thrown(&pool, &mut dice);
        failed += usize::from(!holds(&format!("seed {} case {index}", asked.seed), &case, &heartbeat));
        index += 1;
        let spent = cpu() - began;
        if spent > told + Duration::from_secs(60) {
            told = spent;
            println!("{} s of CPU, cases up to {index}, {failed} failed", spent.as_secs());
        }
        if asked.cpu.is_some_and(|most| spent >= most) {
            break;
        }
    }
    println!(
        "fuzz: {} cases in {} s of CPU, {failed} failed",
        index - asked.case.unwrap_or(asked.from),
        (cpu() - began).as_secs()
    );
    if failed > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Runs a case; whether all that must hold does.
fn holds(name: &str, case: &Case, heartbeat: &Sender<(String, Case)>) -> bool {
    heartbeat.send((name.to_owned(), case.clone())).expect("the watchdog is there");
    let before = cpu();
    let outcome = catch_unwind(AssertUnwindSafe(|| case.run()));
    let spent = cpu() - before;
    let wrong = match outcome {
        Err(panic) => {
            let said =
                panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
            Some(format!("panicked: {}", said.unwrap_or("")))
        }
        Ok(Err(wrong)) => Some(wrong),
        Ok(Ok(())) if spent > MOST_CPU => Some(format!("took {} s of CPU", spent.as_secs())),
        Ok(Ok(())) => None,
    };
    let Some(wrong) = wrong else { return true };
    eprintln!("{name}: {wrong}\n  kept as {}", kept(name, case).display());
    false
}

/// Ends the program where a case does not end.
fn watchdog() -> Sender<(String, Case)> {
    let (sender, receiver) = channel::<(String, Case)>();
    std::thread::spawn(move || {
        let mut running: Option<(String, Case)> = None;
        loop {
            match receiver.recv_timeout(MOST_WALL) {
                Ok(next) => running = Some(next),
                Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) => {
                    if let Some((name, case)) = &running {
                        eprintln!("{name}: does not end\n  kept as {}", kept(name, case).display());
                        std::process::exit(1);
                    }
                }
            }
        }
    });
    sender
}

/// Writes what a case is made of.
fn kept(name: &str, case: &Case) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/fuzz").join(name.replace(' ', "-"));
    fs::create_dir_all(&folder).expect("target can be written");
    for (file, bytes) in &case.files {
        fs::write(folder.join(format!("{}--{file}", case.target.name())), bytes).expect("target can be written");
    }
    folder
}

/// The CPU time of this thread; the clock's where the system does not say.
fn cpu() -> Duration {
    static BEGAN: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    let of_thread = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = of_thread.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}
