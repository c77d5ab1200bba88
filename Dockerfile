# Tabir as a container: built with Maven, run on a JDK 25 as an ordinary user.
# It expects TABIR_DATABASE_URL, and keeps its keys in the volume unless the settings name others.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY .mvn .mvn
COPY pom.xml .
COPY src src
COPY web web
# Kept between builds, so that a change of the code does not fetch the parts again.
RUN --mount=type=cache,target=/parts mvn -q -B -Dmaven.repo.local=/parts -Dmaven.test.skip=true package

FROM eclipse-temurin:25-jdk
RUN useradd --system --uid 10001 --user-group --home-dir /var/lib/tabir --create-home --shell /usr/sbin/nologin tabir \
    && chmod 700 /var/lib/tabir
COPY --from=build /build/target/tabir.jar /opt/tabir/tabir.jar
USER tabir
WORKDIR /var/lib/tabir
ENV TABIR_HTTP_HOST=0.0.0.0 \
    TABIR_HTTP_PORT=8080 \
    TABIR_DATA_DIR=/var/lib/tabir
VOLUME /var/lib/tabir
EXPOSE 8080
# Sockets and pages end within 10 s of the signal.
STOPSIGNAL SIGTERM
# The image has no curl; bash speaks enough HTTP for this. Any answer but 200 is bad health.
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$TABIR_HTTP_PORT && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && read -r -t 4 _ status _ <&3 && [ \"$status\" = 200 ]"]
# JDK 25 warns of what protobuf does with memory, which is nothing an operator can change.
# Three quarters of the container's memory for the heap; the rest is for sockets, threads and code.
ENTRYPOINT ["java", "--sun-misc-unsafe-memory-access=allow", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "/opt/tabir/tabir.jar"]
CMD ["serve"]
