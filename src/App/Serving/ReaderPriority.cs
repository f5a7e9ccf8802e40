using System.Runtime.InteropServices;

namespace Roer.App.Serving;

/// <summary>Lets work that nobody waits for give way to readers.</summary>
internal static partial class ReaderPriority
{
    private const int Processes = 0;
    private const uint ThisThread = 0;

    /// <summary>How far the thread stands back: beside a busy reader it gets a tenth of a processor, so that who does wait for what it holds is not left waiting for ever.</summary>
    public const int Nice = 10;

    /// <summary>The calling thread gives way to others from now on; it cannot be undone, so it is for a thread that ends with its work. Linux knows no order by the framework's own property.</summary>
    public static void GiveWay()
    {
        Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        // On Linux a thread is a process to its scheduler. Where it is refused, all goes on as it was.
        if (OperatingSystem.IsLinux()) _ = SetPriority(Processes, ThisThread, Nice);
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, uint who, int value);
}
