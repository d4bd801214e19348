//! Arguments in, exit code out; everything else is in the library.

/// Memory is wiped as it is let go of: of a book that was closed no word is to be found there later.
#[global_allocator]
static WIPED: zeroizing_alloc::ZeroAlloc<std::alloc::System> =
    zeroizing_alloc::ZeroAlloc(std::alloc::System);

fn main() -> std::process::ExitCode {
    trust_guide::shell::main(std::env::args_os())
}
