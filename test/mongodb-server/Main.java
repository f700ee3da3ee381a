import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.ServerVersion;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/**
 * A server that speaks MongoDB's wire protocol and keeps everything in memory, for tests on machines without mongod. Takes a free
 * port, prints its address, and ends when its standard input does, that is, with whoever started it.
 */
public class Main {
  public static void main(String[] arguments) throws Exception {
    MemoryBackend backend = new MemoryBackend();
    backend.version(ServerVersion.MONGO_5_0);
    MongoServer server = new MongoServer(backend);
    server.bind(new InetSocketAddress("127.0.0.1", 0));
    System.out.println("READY mongodb://127.0.0.1:" + server.getLocalAddress().getPort());
    System.out.flush();
    while (System.in.read() != -1) {
      // Wait for the end of input.
    }
    System.exit(0);
  }
}
